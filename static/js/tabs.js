// On a narrow screen the parts of the page are tabs; on a wide one they stand side by side, and nothing here shows.

const NARROW = matchMedia("(max-width: 61.99rem)");

export class Tabs {
    #workbench;
    #tabs;

    constructor(workbench) {
        this.#workbench = workbench;
        this.#tabs = [...workbench.querySelectorAll("[role=tab]")];
        for (const tab of this.#tabs) {
            tab.addEventListener("click", () => this.show(tab.dataset.for));
            tab.addEventListener("keydown", (event) => this.#onKey(event));
        }
        NARROW.addEventListener("change", () => { this.#name(); this.#mark(); });
        this.#name();
        this.#mark();
    }

    /** Shows a part: "statement", "code" or "results". The keyboard goes along if it was in what disappears. */
    show(part) {
        const before = document.activeElement;
        this.#workbench.dataset.tab = part;
        this.#mark();
        if (NARROW.matches && before !== document.body && (before.offsetParent === null || before.id === "statement") && !before.closest("dialog")) {
            this.#panel(this.#tabs.find((tab) => tab.dataset.for === part)).focus({ preventScroll: true });
        }
    }

    /** Says on the tab of the results whether they are on their way. */
    set busy(busy) {
        this.#tabs.at(-1).classList.toggle("busy", busy);
    }

    #onKey(event) {
        const here = this.#tabs.indexOf(event.target);
        const last = this.#tabs.length - 1;
        const next = { ArrowLeft: here === 0 ? last : here - 1, ArrowRight: here === last ? 0 : here + 1, Home: 0, End: last }[event.key];
        if (next !== undefined) {
            event.preventDefault();
            this.show(this.#tabs[next].dataset.for);
            this.#tabs[next].focus();
        }
    }

    #mark() {
        for (const tab of this.#tabs) {
            const here = tab.dataset.for === this.#workbench.dataset.tab;
            tab.setAttribute("aria-selected", String(here));
            tab.tabIndex = here ? 0 : -1;
        }
        // what is left of the statement beside another part is its heading, which nobody can scroll
        document.getElementById("statement").tabIndex = NARROW.matches && this.#workbench.dataset.tab !== "statement" ? -1 : 0;
    }

    /** Parts are tab panels only where there are tabs. */
    #name() {
        for (const tab of this.#tabs) {
            const panel = this.#panel(tab);
            if (NARROW.matches) {
                panel.setAttribute("role", "tabpanel");
                panel.setAttribute("aria-labelledby", tab.id);
            } else {
                panel.removeAttribute("role");
                panel.removeAttribute("aria-labelledby");
            }
        }
    }

    #panel(tab) {
        return document.getElementById(tab.getAttribute("aria-controls"));
    }
}
