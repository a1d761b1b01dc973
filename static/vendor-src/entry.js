// The parts of CodeMirror 6 that ../js/editor.js and ../js/highlight.js use, and nothing else.
export { basicSetup } from "codemirror";
export { EditorView, keymap } from "@codemirror/view";
export { Compartment, EditorState, Prec } from "@codemirror/state";
export { indentWithTab } from "@codemirror/commands";
export { indentUnit, syntaxHighlighting } from "@codemirror/language";
export { completeAnyWord, completeFromList, ifNotIn } from "@codemirror/autocomplete";
export { lintGutter, setDiagnostics } from "@codemirror/lint";
export { java, javaLanguage } from "@codemirror/lang-java";
export { classHighlighter, highlightCode } from "@lezer/highlight";
export { pickedCompletion, startCompletion } from "@codemirror/autocomplete";

// What Vim's keys (vim.js) need of the same instances.
export {
    cursorCharBackward, cursorCharLeft, cursorLineBoundaryBackward, cursorLineBoundaryForward, indentLess, indentMore,
    indentSelection, insertNewlineAndIndent, redo, toggleLineComment, undo,
} from "@codemirror/commands";
export { ensureSyntaxTree, foldCode, matchBrackets, StringStream, syntaxTree } from "@codemirror/language";
export { RegExpCursor, SearchQuery, setSearchQuery } from "@codemirror/search";
export { EditorSelection, MapMode, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
export { Decoration, Direction, getDrawSelectionConfig, runScopeHandlers, showPanel, ViewPlugin } from "@codemirror/view";
