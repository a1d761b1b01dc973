// The regrading page while jobs are at work: asks how far they are, and puts the answer in its place.

const PAUSE = 500;
const place = document.querySelector("[data-regrade-place]");
const status = document.querySelector("[role=status]");

follow();

async function follow() {
    while (current().dataset.busy === "true") {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        try {
            await refresh();
        } catch {
            // the page stays as it is until the server can be reached
        }
    }
}

function current() {
    return place.querySelector("[data-regrade]");
}

async function refresh() {
    const address = new URL(location.pathname.replace(/\/plans(\/.*)?$/, ""), location.origin);
    const plan = place.querySelector("[data-plan]");
    if (plan !== null) {
        address.searchParams.set("plan", plan.dataset.plan);
    }
    address.searchParams.set("part", "plan");
    const answer = await fetch(address);
    if (answer.status !== 200) {
        return;
    }
    const fragment = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = document.adoptNode(fragment.querySelector("[data-regrade]"));
    if (next.dataset.announcement !== current().dataset.announcement) {
        status.textContent = next.dataset.announcement;
    }
    place.replaceChildren(next);
    document.dispatchEvent(new Event("gradus:times"));
}
