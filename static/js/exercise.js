// The exercise page: editor, drafts, Run and Submit. Without this module the same form posts and the server answers with pages.
import { Draft } from "gradus/draft";
import { Editor } from "gradus/editor";
import "gradus/help";
import "gradus/hints";
import { chosen, wireOptions } from "gradus/options";
import { PlainEditor } from "gradus/plain";
import "gradus/reading";
import { Results, Trouble } from "gradus/results";
import { Split } from "gradus/split";
import { Tabs } from "gradus/tabs";

const bench = document.querySelector(".bench");
const form = bench.querySelector("form");
const area = form.elements.source;
const { slug } = bench.dataset;
const words = bench.querySelector(".results").dataset;
const awaited = `gradus:awaited:${slug}`;

const draft = new Draft({ slug, onState: showSaveState });
const tabs = new Tabs(document.querySelector(".workbench"));
const splits = [...document.querySelectorAll("[data-split]")].map((bar) => new Split(bar));
const results = new Results(bench.querySelector(".results"), {
    goTo: (line, column) => {
        tabs.show("code");
        editor.goTo(line, column);
    },
    mark: (complaints) => editor.mark(complaints),
    onState: showExerciseState,
    onShown: () => tabs.show("results"),
    onBusy: (busy) => { tabs.busy = busy; },
});
const opening = chooseOpening();
let editor = open(opening.text);
opening.then?.();
results.adopt();
waitAgain();

form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter?.name === "run") {
        run();
    } else {
        submit();
    }
});
bench.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) {
        event.preventDefault();
        (event.shiftKey ? submit : run)();
    }
});
wireReset();
wireOptions(document.querySelector("dialog[data-options]"), {
    onVim: (wanted) => editor.vim(wanted, () => draft.flush()),
    onPlain: reopen,
    onSize: () => editor.measure(),
    onLayout: () => splits.forEach((split) => split.reset()),
});

/** Opens the editor that was chosen, or the textarea as it is. */
function open(text) {
    const { plain, vim } = chosen();
    const opened = new (plain === true ? PlainEditor : Editor)(area, text, {
        nonce: document.querySelector("script[nonce]").nonce,
        describedBy: plain === true ? "plain-hint" : "editor-hint",
        names: [bench.dataset.names, "/names"],
        shortcuts: [
            { key: "Mod-Enter", run: () => command(run) },
            { key: "Mod-Shift-Enter", run: () => command(submit) },
        ],
        onChange: (typed) => draft.changed(typed),
    });
    if (vim === true) {
        opened.vim(true, () => draft.flush());
    }
    return opened;
}

function reopen() {
    const { text } = editor;
    editor.destroy();
    editor = open(text);
}

/**
 * Returns the text to open with, and what to do afterwards. The newer text of server and device wins; the other one, and
 * what a restored text replaces, stays one Undo away.
 */
function chooseOpening() {
    const restored = bench.dataset.restored === "true";
    const server = restored ? bench.querySelector("[data-draft]").value : area.value;
    const serverAt = Date.parse(bench.dataset.draftAt) || 0;
    const kept = draft.kept();
    const local = kept !== null && Date.parse(kept.typedAt) > serverAt ? kept : null;
    if (restored) {
        const text = area.value;
        history.replaceState(null, "", location.pathname);
        return { text: local?.source ?? server, then: () => replace(text, "restored") };
    }
    if (local !== null) {
        return { text: local.source, then: () => draft.resend(local) };
    }
    if (kept !== null && serverAt > 0 && kept.source !== server) {
        return { text: kept.source, then: () => replace(server, "newer") };
    }
    return { text: server };
}

function command(action) {
    action();
    return true;
}

function run() {
    return results.show(() => reach("run", `/exercises/${slug}/run?part=verdict`, {
        method: "POST",
        body: new URLSearchParams({ source: editor.text }),
    }));
}

async function submit() {
    return results.show(async (stillWanted) => {
        const answer = await reach("submit", `/api/exercises/${slug}/submissions`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ source: editor.text }),
        });
        if (!answer.ok) {
            return answer;
        }
        const { id } = await answer.json();
        remember(id);
        return verdictOf(id, stillWanted);
    });
}

/** Asks the server; if it cannot be reached, says what was not done and where the text is. */
async function reach(what, address, request) {
    try {
        return await fetch(address, request);
    } catch {
        throw new Trouble(`${words[`${what}Unreachable`]} ${words[`kept${draft.where()}`]}`, true);
    }
}

/** Goes on waiting for what was submitted before the page was left. */
function waitAgain() {
    const id = recall();
    if (id !== null && bench.querySelector(".verdict") === null) {
        results.show((stillWanted) => verdictOf(id, stillWanted));
    }
}

/** Waits for a verdict as long as it takes; a submission that was accepted gets one, whatever the network does meanwhile. */
async function verdictOf(id, stillWanted) {
    // the first answer comes soon: while grading is paused, nobody should look at nothing for long
    for (let pause = 250, wait = 2; ; pause = Math.min(pause * 2, 4000)) {
        try {
            const answer = await fetch(`/submissions/${id}?part=verdict&wait=${wait}`);
            if (answer.status === 202) {
                results.waiting(await answer.text(), stillWanted);
                wait = 10;
            } else if (answer.status < 500) {
                remember(null);
                return [404, 409, 410].includes(answer.status) ? gone() : answer;
            }
        } catch (error) {
            if (error instanceof Trouble) {
                throw error;
            }
            results.waiting(words.awaiting, stillWanted);
            await new Promise((resolve) => setTimeout(resolve, pause));
        }
        if (!stillWanted()) {
            return null;
        }
    }
}

/** Another database, most likely: it was moved away, or an older one was put in its place. */
function gone() {
    throw new Trouble(words.gone);
}

function remember(id) {
    try {
        if (id === null) {
            sessionStorage.removeItem(awaited);
        } else {
            sessionStorage.setItem(awaited, id);
        }
    } catch {
        // then a reload does not go on waiting; the history has the verdict
    }
}

function recall() {
    try {
        return sessionStorage.getItem(awaited);
    } catch {
        return null;
    }
}

function showSaveState(state) {
    const place = bench.querySelector(".save-state");
    const name = state === "local" && !navigator.onLine ? "offline" : state;
    place.textContent = place.dataset[name];
    place.classList.toggle("trouble", name !== "saved" && name !== "typing");
}

function showExerciseState(state) {
    for (const badge of document.querySelectorAll("[data-state-badge]")) {
        badge.hidden = badge.dataset.stateBadge !== state;
    }
}

function wireReset() {
    const dialog = document.querySelector("dialog[data-reset]");
    bench.querySelector("[data-reset-open]").addEventListener("click", (event) => {
        event.preventDefault();
        dialog.showModal();
    });
    dialog.addEventListener("close", () => {
        if (dialog.returnValue === "reset") {
            replace(document.querySelector("[data-starter]").value, "reset");
        }
        dialog.returnValue = "";
    });
}

/** Replaces the text, says why, and offers the way back. */
function replace(text, reason) {
    const before = editor.text;
    if (before === text) {
        return;
    }
    editor.replace(text);
    editor.mark([]);
    const notice = bench.querySelector(".notice");
    notice.querySelector("[data-words]").textContent = notice.dataset[reason];
    notice.hidden = false;
    notice.querySelector("button").onclick = () => {
        editor.replace(before);
        notice.hidden = true;
        editor.focus();
    };
}
