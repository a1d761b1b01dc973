// An interview: the clock that the server keeps, the editor, and what is typed kept on the server a moment later.
import { Editor } from "gradus/editor";
import { Results } from "gradus/results";
import "gradus/quiz";

const KEEP_PAUSE = 800;
const RETRY_PAUSE = 5000;
const SOON = [300, 60];
const clock = document.querySelector("[role=timer]");
const clockStatus = document.querySelector("[data-clock-status]");
const form = document.querySelector("form[data-keep]");

const end = performance.now() + Number(clock.dataset.left) * 1000;
let said = SOON.filter((seconds) => Number(clock.dataset.left) <= seconds).length;
tick();
if (form !== null) {
    openEditor();
}

function tick() {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    clock.classList.toggle("soon", left <= SOON[0]);
    if (said < SOON.length && left <= SOON[said]) {
        said += 1;
        clockStatus.textContent = clock.dataset.soon.replace("{0}", clock.textContent);
    }
    if (left > 0) {
        setTimeout(tick, 250);
    } else {
        // the server has ended it by then, and hands in what it has
        setTimeout(() => location.reload(), 1500);
    }
}

function openEditor() {
    const area = form.elements.source;
    const state = form.querySelector(".save-state");
    let waiting = 0;
    const editor = new Editor(area, area.value, {
        nonce: document.querySelector("script[nonce]").nonce,
        describedBy: "",
        shortcuts: [{ key: "Mod-Enter", run: () => { run(); return true; } }],
        onChange: () => {
            state.textContent = state.dataset.typing;
            clearTimeout(waiting);
            waiting = setTimeout(keep, KEEP_PAUSE);
        },
    });
    const results = new Results(document.querySelector(".results"), {
        goTo: (line, column) => editor.goTo(line, column),
        mark: (complaints) => editor.mark(complaints),
        onState: () => {},
    });
    form.querySelector("[name=run]").addEventListener("click", (event) => {
        event.preventDefault();
        run();
    });
    addEventListener("pagehide", () => keep(true));
    addEventListener("online", () => keep());

    function run() {
        editor.mark([]);
        results.show(() => fetch(`${form.querySelector("[name=run]").formAction}?part=verdict`, {
            method: "POST", body: new URLSearchParams({ source: editor.text }),
        }));
    }

    async function keep(leaving = false) {
        clearTimeout(waiting);
        try {
            const answer = await fetch(form.dataset.keep, {
                method: "POST", body: new URLSearchParams({ source: editor.text }), keepalive: leaving === true,
            });
            const gone = answer.status === 404 || answer.status === 410;
            state.textContent = answer.ok ? state.dataset.saved : gone ? state.dataset.gone : state.dataset.failed;
            form.querySelector("[data-gone-way]").hidden = !gone;
        } catch {
            state.textContent = state.dataset.failed;
            waiting = setTimeout(keep, RETRY_PAUSE);
        }
    }
}
