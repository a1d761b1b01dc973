// The code editor: CodeMirror 6 in place of a textarea, which stays the form's field and always holds the same text.
import {
    basicSetup, classHighlighter, Compartment, completeAnyWord, EditorState, EditorView, ifNotIn, indentUnit, indentWithTab, java,
    javaLanguage, keymap, lintGutter, Prec, setDiagnostics, syntaxHighlighting,
} from "gradus/codemirror";
import { namesFrom } from "gradus/names";

const PHRASES = {
    zh: {
        "Find": "查找", "Replace": "替换", "next": "下一个", "previous": "上一个", "all": "全部", "match case": "区分大小写",
        "by word": "整词匹配", "regexp": "正则", "replace": "替换", "replace all": "全部替换", "close": "关闭",
        "Go to line": "跳到行", "go": "跳转", "Diagnostics": "诊断", "No diagnostics": "没有诊断", "Completions": "补全",
        "Fold line": "折叠行", "Unfold line": "展开行", "folded code": "已折叠的代码", "unfold": "展开",
        "current match": "当前匹配", "replaced $ matches": "已替换 $ 处", "on line": "在行",
    },
};

function javaWith(names) {
    return [
        java(),
        javaLanguage.data.of({ autocomplete: ifNotIn(["LineComment", "BlockComment", "StringLiteral"], completeAnyWord) }),
        javaLanguage.data.of({ autocomplete: namesFrom(names) }),
    ];
}

/** Code, or a text whose long lines are wrapped, in an editor; {@code onChange} hears each new text, {@code shortcuts} are CodeMirror key bindings, {@code names} addresses of what can be completed. */
export class Editor {
    #area;
    #view;
    #dark = new Compartment();
    #keys = new Compartment();
    #ended = new AbortController();
    #wantsVim = false;

    constructor(area, text, { nonce, describedBy, shortcuts, onChange, language = "java", names = [] }) {
        this.#area = area;
        this.#view = new EditorView({
            state: EditorState.create({
                doc: text,
                extensions: [
                    EditorView.cspNonce.of(nonce),
                    Prec.highest(keymap.of(shortcuts)),
                    this.#keys.of([]),
                    keymap.of([indentWithTab]),
                    basicSetup,
                    language === "java" ? javaWith(names) : EditorView.lineWrapping,
                    syntaxHighlighting(classHighlighter),
                    lintGutter(),
                    indentUnit.of("    "),
                    EditorState.tabSize.of(4),
                    EditorState.phrases.of(PHRASES[document.documentElement.lang] ?? {}),
                    EditorView.contentAttributes.of({
                        "aria-label": area.getAttribute("aria-label"),
                        "aria-describedby": describedBy,
                        tabindex: "0",
                    }),
                    EditorView.updateListener.of((update) => {
                        if (update.docChanged) {
                            this.#area.value = this.text;
                            onChange(this.text);
                        }
                    }),
                    this.#dark.of(theme()),
                ],
            }),
        });
        area.value = text;
        area.hidden = true;
        area.after(this.#view.dom);
        const follow = () => this.#view.dispatch({ effects: this.#dark.reconfigure(theme()) });
        document.addEventListener("gradus:theme", follow, { signal: this.#ended.signal });
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow, { signal: this.#ended.signal });
    }

    /** Takes Vim's keys, or gives them up; {@code onWrite} is what :w does. They are loaded when they are first wanted. */
    async vim(wanted, onWrite) {
        this.#wantsVim = wanted;
        const bundle = wanted ? await import("gradus/vim") : null;
        if (this.#wantsVim === wanted && !this.#ended.signal.aborted) {
            bundle?.Vim.defineEx("write", "w", onWrite);
            this.#view.dispatch({ effects: this.#keys.reconfigure(bundle === null ? [] : bundle.vim({ status: true })) });
        }
    }

    /** Looks how large the letters are now. */
    measure() {
        this.#view.requestMeasure();
    }

    /** Leaves the textarea as it was, with the text as it is. */
    destroy() {
        this.#ended.abort();
        this.#view.destroy();
        this.#area.hidden = false;
    }

    get text() {
        return this.#view.state.doc.toString();
    }

    /** Replaces the whole text as one step that Undo takes back. */
    replace(text) {
        this.#view.dispatch({
            changes: { from: 0, to: this.#view.state.doc.length, insert: text },
            userEvent: "input.replace",
        });
    }

    focus() {
        this.#view.focus();
    }

    /** Puts the cursor on {@code line} and {@code column}, both 1-based, in the middle of what is seen. */
    goTo(line, column = 1) {
        const anchor = this.#position(line, column);
        this.#view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
        this.focus();
    }

    /** Shows {@code complaints} ({line, column, endColumn, severity, message}) in the gutter and under the text. */
    mark(complaints) {
        const diagnostics = complaints.map(({ line, column, endColumn, severity, message }) => {
            const from = this.#position(line, column);
            return { from, to: Math.max(from, this.#position(line, endColumn)), severity, message };
        });
        diagnostics.sort((a, b) => a.from - b.from);
        this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
    }

    #position(line, column) {
        const { doc } = this.#view.state;
        const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
        return Math.min(at.from + Math.max(column, 1) - 1, at.to);
    }
}

function theme() {
    const chosen = document.documentElement.dataset.theme;
    const dark = chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
    return EditorView.theme({
        ".cm-gutters": { backgroundColor: "var(--card)", color: "var(--muted)", border: "0" },
        ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent) 6%, transparent)" },
        ".cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--accent) 10%, transparent)", color: "var(--ink)" },
        ".cm-cursor": { borderLeftColor: "var(--ink)" },
        "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
            backgroundColor: "color-mix(in srgb, var(--accent) 24%, transparent)",
        },
        "&.cm-focused .cm-fat-cursor": { background: "var(--accent)", color: "var(--on-accent) !important" },
        "&:not(.cm-focused) .cm-fat-cursor": { outline: "1px solid var(--accent)" },
        ".cm-vim-message": { color: "var(--bad) !important" },
        ".cm-completionDetail": { fontStyle: "normal", fontSize: "0.9em", opacity: "0.85" },
        ".cm-completionInfo": { maxWidth: "24rem", fontFamily: "var(--font)", fontSize: "0.82rem" },
        ".cm-tooltip-autocomplete.cm-tooltip > ul": { maxWidth: "min(44rem, 94vw)" },
        ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--warn) 22%, transparent)" },
        "&.cm-focused .cm-matchingBracket": { backgroundColor: "color-mix(in srgb, var(--good) 28%, transparent)" },
        ".cm-foldPlaceholder": { backgroundColor: "var(--sunk)", borderColor: "var(--line)", color: "var(--muted)" },
        ".cm-panels": { backgroundColor: "var(--sunk)", color: "var(--ink)" },
        ".cm-panel input, .cm-panel button, .cm-panel label": { display: "inline-block", width: "auto", margin: "0.1rem", fontSize: "0.82rem" },
        ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line)" },
        ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
        ".cm-diagnostic": { fontFamily: "var(--mono)", fontSize: "0.82rem", whiteSpace: "pre-wrap" },
    }, { dark });
}
