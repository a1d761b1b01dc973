// Hints open without a reload, and a verdict that has just arrived may open the way to the next.
import { renderMaths } from "gradus/maths";

const place = document.querySelector("[data-hints]");
const address = `${location.pathname}/hints`;

place.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-hint]");
    if (form !== null) {
        event.preventDefault();
        open(form);
    }
});

new MutationObserver(() => {
    if (document.querySelector("[data-verdict-place] .verdict[data-state]") !== null) {
        refresh();
    }
}).observe(document.querySelector("[data-verdict-place]"), { childList: true });

async function open(form) {
    const answer = await ask(`${form.getAttribute("action")}?part=hints`, { method: "POST" });
    if (answer === null) {
        form.submit();
        return;
    }
    show(answer);
    place.querySelector(`#hint-${form.dataset.hint} summary`)?.focus();
}

async function refresh() {
    const answer = await ask(address, {});
    if (answer !== null) {
        show(answer);
    }
}

/** Returns the hints as the server has them now, or null if it does not answer with any. */
async function ask(url, options) {
    try {
        const answer = await fetch(url, options);
        return answer.ok ? await answer.text() : null;
    } catch {
        return null;
    }
}

function show(html) {
    const read = [...place.querySelectorAll("details[open]")].map((hint) => hint.id);
    place.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.children);
    for (const id of read) {
        place.querySelector(`#${id}`)?.setAttribute("open", "");
    }
    renderMaths(place);
}
