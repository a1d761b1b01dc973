// The exercise list filters while one types; without this module the same form filters on the server.
import "gradus/reading";

const form = document.querySelector("form.filter");
const cards = [...document.querySelectorAll("[data-exercise]")];
const topics = [...document.querySelectorAll(".topic")];
const nothing = document.querySelector("[data-nothing]");

form.querySelector("button").hidden = true;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", filter);
filter();

function filter() {
    const wanted = new FormData(form);
    const words = wanted.get("q").toLowerCase().split(/\s+/).filter((word) => word !== "");
    for (const card of cards) {
        card.hidden = !(matches(card.dataset.state, wanted.get("state"))
            && matches(card.dataset.difficulty, wanted.get("difficulty"))
            && words.every((word) => card.dataset.text.includes(word)));
    }
    for (const topic of topics) {
        topic.hidden = topic.querySelector("[data-exercise]:not([hidden])") === null;
    }
    nothing.hidden = topics.some((topic) => !topic.hidden);
    remember(wanted);
}

function matches(value, wanted) {
    return wanted === "" || value === wanted;
}

function remember(wanted) {
    const query = new URLSearchParams([...wanted].filter(([, value]) => value !== "")).toString();
    history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
}
