// The textarea itself as the editor: what a screen reader knows best. It does what Editor (editor.js) does, as far as it can.

export class PlainEditor {
    #area;
    #ended = new AbortController();

    constructor(area, text, { describedBy, onChange }) {
        this.#area = area;
        area.value = text;
        area.hidden = false;
        area.setAttribute("aria-describedby", describedBy);
        area.addEventListener("input", () => onChange(this.text), { signal: this.#ended.signal });
    }

    get text() {
        return this.#area.value;
    }

    /** Replaces the whole text; as typing does, so that the browser's Undo takes it back where it can. */
    replace(text) {
        this.#area.focus();
        this.#area.select();
        if (!document.execCommand("insertText", false, text) || this.text !== text) {
            this.#area.value = text;
            this.#area.dispatchEvent(new Event("input"));
        }
    }

    focus() {
        this.#area.focus();
    }

    /** Puts the cursor on {@code line} and {@code column}, both 1-based, in the middle of what is seen. */
    goTo(line, column = 1) {
        const lines = this.text.split("\n");
        const at = Math.min(Math.max(line, 1), lines.length) - 1;
        const before = lines.slice(0, at).reduce((length, each) => length + each.length + 1, 0);
        const place = before + Math.min(Math.max(column, 1) - 1, lines[at].length);
        this.#area.focus();
        this.#area.setSelectionRange(place, place);
        this.#area.scrollTop = (at + 0.5) * Number.parseFloat(getComputedStyle(this.#area).lineHeight) - this.#area.clientHeight / 2;
    }

    /** A text field has no margin for complaints; the results list them, with links to their lines. */
    mark() {}

    measure() {}

    vim() {}

    destroy() {
        this.#ended.abort();
    }
}
