// Java in colour where it is only read. The editor uses the same classes, so both follow the theme through the style sheet.
import { classHighlighter, highlightCode, javaLanguage } from "gradus/codemirror";

/** Colours all Java in {@code root}: whole blocks, and sources that are listed line by line. */
export function highlightAll(root) {
    for (const code of root.querySelectorAll("code.language-java")) {
        const pieces = [];
        highlight(code.textContent, (piece) => pieces.push(piece), () => pieces.push("\n"));
        code.replaceChildren(...pieces);
    }
    for (const list of root.querySelectorAll("ol[data-java]")) {
        highlightLines([...list.children]);
    }
}

function highlightLines(items) {
    const lines = [[]];
    const source = items.map((item) => item.textContent).join("\n");
    highlight(source, (piece) => lines.at(-1).push(piece), () => lines.push([]));
    items.forEach((item, index) => item.replaceChildren(...(lines[index] ?? [])));
}

function highlight(source, put, putBreak) {
    const tree = javaLanguage.parser.parse(source);
    highlightCode(source, tree, classHighlighter, (text, classes) => put(piece(text, classes)), putBreak);
}

function piece(text, classes) {
    if (classes === "") {
        return document.createTextNode(text);
    }
    const span = document.createElement("span");
    span.className = classes;
    span.textContent = text;
    return span;
}
