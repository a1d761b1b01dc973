// Renders TeX where it stands. What KaTeX cannot read stays readable as its source.

/** Renders every `.math` element in {@code root} that is not rendered yet. */
export function renderMaths(root) {
    for (const element of root.querySelectorAll(".math:not([data-tex])")) {
        render(element);
    }
}

function render(element) {
    const tex = element.textContent;
    const displayMode = element.tagName === "DIV" || element.classList.contains("display");
    element.dataset.tex = tex;
    try {
        window.katex.render(tex, element, { displayMode, throwOnError: true, strict: "ignore" });
    } catch {
        element.textContent = tex;
        element.classList.add("failed");
    }
}
