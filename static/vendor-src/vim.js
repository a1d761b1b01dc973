// Vim's keys for the editor, for who wants them: loaded by ../js/editor.js when the option is on.
export { Vim, vim } from "@replit/codemirror-vim";
