// The exercises: the list filters while one types, and the map above it draws what the list says. Without this module the
// same form filters on the server, and the list is all there is.
import "gradus/reading";

const page = document.querySelector("[data-map-page]");
const form = page.querySelector("form.filter");
const cards = [...page.querySelectorAll("[data-exercise]")];
const topics = [...page.querySelectorAll(".topic")];
const nothing = page.querySelector("[data-nothing]");
const figure = page.querySelector("[data-map]");
let graph = null;

form.querySelector("button").hidden = true;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
    if (event.target.name === "track") {
        // another track is another order: the server's business
        form.submit();
    } else {
        filter();
    }
});
filter();
if (figure !== null) {
    draw();
}

function filter() {
    const wanted = new FormData(form);
    const words = wanted.get("q").toLowerCase().split(/\s+/).filter((word) => word !== "");
    for (const card of cards) {
        card.hidden = !(["state", "topic", "difficulty"].every((name) => matches(card.dataset[name], wanted.get(name)))
            && words.every((word) => card.dataset.text.includes(word)));
    }
    for (const topic of topics) {
        topic.hidden = topic.querySelector("[data-exercise]:not([hidden])") === null;
    }
    nothing.hidden = topics.some((topic) => !topic.hidden);
    remember(wanted);
    graph?.show(new Set(cards.filter((card) => !card.hidden).map((card) => card.id)));
}

function matches(value, wanted) {
    return wanted === "" || value === wanted;
}

/** Keeps the address true, so that a reload and the other view show the same. */
function remember(wanted) {
    const query = new URLSearchParams([...wanted].filter(([, value]) => value !== "")).toString();
    const search = query === "" ? "" : `?${query}`;
    history.replaceState(null, "", location.pathname + search);
    for (const view of page.querySelectorAll("[data-view]")) {
        view.search = search;
    }
}

async function draw() {
    const { Graph } = await import("gradus/graphview");
    graph = new Graph(figure.querySelector("[data-canvas]"), cards.map((card) => ({
        slug: card.id,
        title: card.querySelector("h3").textContent,
        stage: card.dataset.state,
        needs: card.dataset.needs.split(" ").filter((slug) => slug !== ""),
    })));
    for (const button of figure.querySelectorAll("[data-zoom]")) {
        button.addEventListener("click", () => graph.zoom(Number(button.dataset.zoom)));
    }
    figure.querySelector("[data-fit]").addEventListener("click", () => graph.fit());
    filter();
}
