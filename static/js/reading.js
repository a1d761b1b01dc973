// Pages that are read: maths, Java in colour, wide things that can be scrolled with the keyboard, a button
// that prints, and numbers that are not final.
import { renderMaths } from "gradus/maths";

const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth) {
        target.tabIndex = 0;
    } else {
        target.removeAttribute("tabindex");
    }
}));

renderMaths(document);
if (document.querySelector("code.language-java, ol[data-java]") !== null) {
    // it comes with the editor, which is large
    import("gradus/highlight").then(({ highlightAll }) => highlightAll(document));
}
document.querySelectorAll(".statement :is(div.math, pre, .scroll)").forEach((wide) => observer.observe(wide));

const print = document.querySelector("[data-print]");
if (print !== null) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
}

// what is being graded is looked for again; the page stays where it was scrolled to
if (document.querySelector("[data-pending]") !== null) {
    setTimeout(() => location.reload(), 2000);
}
