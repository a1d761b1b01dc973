// A file of an exercise in an editor: saved with Ctrl S, and shown as its readers will see it while it is written.
import { Editor } from "gradus/editor";
import { highlightAll } from "gradus/highlight";
import { renderMaths } from "gradus/maths";

const PREVIEW_PAUSE = 250;
const form = document.querySelector("form.writer");
const { exercise, language } = form.dataset;
const area = form.elements.text;
const base = form.elements.base;
const state = form.querySelector(".save-state");
const preview = document.querySelector("[data-preview]");
const nonce = document.querySelector("script[nonce]").nonce;
let saved = base.value === "" ? null : area.value;
let saving = Promise.resolve();
let waiting = 0;

const editor = new Editor(area, area.value, {
    nonce,
    describedBy: "",
    language,
    shortcuts: [{ key: "Mod-s", preventDefault: true, run: () => { save(); return true; } }],
    onChange: changed,
});
const line = new URLSearchParams(location.search).get("line");
if (line !== null) {
    editor.goTo(Number(line));
}
if (preview !== null) {
    show();
}
if (document.querySelector("[data-refusal]") !== null) {
    // what is in the editor is not what the file says
    saved = null;
}

form.querySelector("[data-save]").addEventListener("click", (event) => {
    event.preventDefault();
    save();
});
form.addEventListener("submit", () => { saved = editor.text; });
addEventListener("beforeunload", (event) => {
    if (saved !== editor.text && !(saved === null && base.value === "" && editor.text === "")) {
        event.preventDefault();
    }
});

function changed(text) {
    tell(text === saved ? "saved" : "unsaved");
    if (preview !== null) {
        clearTimeout(waiting);
        waiting = setTimeout(refresh, PREVIEW_PAUSE);
    }
}

/** One after the other: each save has to show which text it was made from. */
function save() {
    saving = saving.then(saveNow);
    return saving;
}

async function saveNow() {
    const text = editor.text;
    try {
        const answer = await fetch(`/instructor/exercises/${exercise}/edit?part=base`, { method: "POST", body: fields({ text }) });
        const words = await answer.text();
        if (answer.status === 200) {
            saved = text;
            document.querySelectorAll("[name=base]").forEach((field) => { field.value = words; });
            tell(editor.text === text ? "saved" : "unsaved");
        } else {
            tell("failed", answer.headers.get("content-type").startsWith("text/plain") ? words : state.dataset.failed);
        }
    } catch {
        tell("failed");
    }
}

function fields(values) {
    return new URLSearchParams({ file: form.elements.file.value, base: base.value, ...values });
}

function tell(what, words = state.dataset[what]) {
    state.textContent = words;
    state.dataset.state = what;
    state.classList.toggle("trouble", what === "failed");
}

async function refresh() {
    const text = editor.text;
    const answer = await fetch(`/instructor/exercises/${exercise}/preview`, { method: "POST", body: fields({ text }) }).catch(() => null);
    if (answer?.status === 200 && text === editor.text) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        preview.replaceChildren(...[...page.body.childNodes].map((node) => document.adoptNode(node)));
        show();
    }
}

function show() {
    renderMaths(preview);
    highlightAll(preview);
}
