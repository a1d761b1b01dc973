// A submission's page while its verdict is on the way: told by the server, or asked for when that does not work.
import "gradus/reading";
import { renderMaths } from "gradus/maths";

const place = document.querySelector("[data-verdict-place]");
const waiting = place.querySelector("[data-waiting]");
if (waiting !== null) {
    listen(`/submissions/${waiting.dataset.waiting}`);
    tellWhy(`/submissions/${waiting.dataset.waiting}`);
}

function listen(page) {
    const events = new EventSource(`${page}/events`);
    events.addEventListener("verdict", () => {
        events.close();
        fill(page);
    });
    events.addEventListener("error", () => {
        events.close();
        poll(page);
    }, { once: true });
}

/** Keeps the words about waiting true: grading may be paused, and go on. */
async function tellWhy(page) {
    while (waiting.isConnected) {
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        try {
            const answer = await fetch(`${page}?part=verdict`);
            if (answer.status === 202) {
                waiting.textContent = await answer.text();
            }
        } catch {
            // the words stay as they are until the server can be reached
        }
    }
}

async function poll(page) {
    while (!(await fill(page))) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
    }
}

/** Puts the verdict in its place; returns whether there was one. */
async function fill(page) {
    try {
        const answer = await fetch(`${page}?part=verdict&wait=20`);
        if (answer.status !== 200) {
            return false;
        }
        const fragment = new DOMParser().parseFromString(await answer.text(), "text/html");
        const verdict = document.adoptNode(fragment.querySelector(".verdict"));
        place.replaceChildren(verdict);
        renderMaths(verdict);
        document.querySelector("[role=status]").textContent = verdict.dataset.announcement;
        return true;
    } catch {
        return false;
    }
}
