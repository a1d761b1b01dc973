// What was chosen for the bench, on this device: sizes, Vim's keys, a plain text field. before.js applies it at the next visit.

const KEY = "gradus:bench";
const SIZES = [0.7, 0.76, 0.82, 0.88, 0.96, 1.06, 1.2, 1.4, 1.7];
export const USUAL_SIZE = 0.88;

/** Returns what was chosen; what was not is undefined. */
export function chosen() {
    try {
        return JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
        return {};
    }
}

/** Remembers {@code changes}; an undefined value forgets. Without storage they last as long as the page. */
export function choose(changes) {
    try {
        localStorage.setItem(KEY, JSON.stringify({ ...chosen(), ...changes }));
    } catch {
        // nothing to be done about it
    }
}

/** Ties the dialog to {@code hooks}: onVim and onPlain hear the new choice, onSize that letters have another size, onLayout that sizes are forgotten. */
export function wireOptions(dialog, hooks) {
    const { vim, plain } = dialog.querySelector("form").elements;
    const size = dialog.querySelector("[data-size]");
    let letters = chosen().size ?? USUAL_SIZE;

    document.querySelector("[data-options-open]").addEventListener("click", () => dialog.showModal());
    vim.checked = chosen().vim === true;
    plain.checked = chosen().plain === true;
    vim.addEventListener("change", () => { choose({ vim: vim.checked }); hooks.onVim(vim.checked); });
    plain.addEventListener("change", () => {
        choose({ plain: plain.checked });
        document.documentElement.classList.toggle("plain-text", plain.checked);
        follow();
        hooks.onPlain(plain.checked);
    });
    dialog.querySelector("[data-smaller]").addEventListener("click", () => resize(SIZES.findLast((each) => each < letters - 0.01)));
    dialog.querySelector("[data-larger]").addEventListener("click", () => resize(SIZES.find((each) => each > letters + 0.01)));
    dialog.querySelector("[data-layout]").addEventListener("click", () => {
        resize(USUAL_SIZE);
        hooks.onLayout();
    });
    follow();

    function resize(wanted) {
        if (wanted !== undefined) {
            letters = wanted;
            choose({ size: wanted });
            document.documentElement.style.setProperty("--code-size", `${wanted}rem`);
            follow();
            hooks.onSize();
        }
    }

    function follow() {
        size.textContent = `${Math.round((letters / USUAL_SIZE) * 100)} %`;
        vim.disabled = plain.checked;
    }
}
