// The page of an exercise for its author while the check goes on: asks how far it is, and puts the answer in its place.

const PAUSE = 400;
const place = document.querySelector("[data-standing-place]");
const status = document.querySelector("[role=status]");

follow();

async function follow() {
    while (current().dataset.checking === "true") {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        try {
            await refresh();
        } catch {
            // the page stays as it is until the server can be reached
        }
    }
}

function current() {
    return place.querySelector("[data-standing]");
}

async function refresh() {
    const answer = await fetch(`${location.pathname}?part=standing`);
    if (answer.status !== 200) {
        return;
    }
    const fragment = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = document.adoptNode(fragment.querySelector("[data-standing]"));
    if (next.dataset.announcement !== current().dataset.announcement) {
        status.textContent = next.dataset.announcement;
    }
    place.replaceChildren(next);
}
