// The map of exercises: Cytoscape, laid out in layers, in the page's own colours. A picture for the eye and the pointer; the
// list below it says the same to everybody else.
import { cytoscape } from "gradus/graph";

const MARKS = { locked: "", ready: "○ ", tried: "◐ ", solved: "✓ ", mastered: "★ ", due: "↻ " };

/** Titles can be read at this zoom and above. */
const LEGIBLE = 0.7;
const NARROW = 640;

export class Graph {
    #graph;

    /** Draws {@code exercises} ({slug, title, stage, needs}) in {@code place}; a click opens one. */
    constructor(place, exercises) {
        const there = new Set(exercises.map(({ slug }) => slug));
        this.#graph = cytoscape({
            container: place,
            elements: [
                ...exercises.map(({ slug, title, stage }) => ({ data: { id: slug, label: `${MARKS[stage]}${title}`, stage } })),
                ...exercises.flatMap(({ slug, needs }) => needs
                    .filter((need) => there.has(need))
                    .map((need) => ({ data: { id: `${need} ${slug}`, source: need, target: slug } }))),
            ],
            layout: { name: "dagre", rankDir: "LR", nodeSep: 6, rankSep: 30, fit: false },
            style: look(),
            minZoom: 0.2,
            maxZoom: 2.5,
            // the page scrolls with the wheel; the buttons and two fingers zoom
            userZoomingEnabled: matchMedia("(hover: none)").matches,
            boxSelectionEnabled: false,
            autoungrabify: true,
        });
        this.#graph.on("tap", "node", (event) => { location.href = `/exercises/${event.target.id()}`; });
        this.#graph.on("mouseover", "node", (event) => this.#follow(event.target, place));
        this.#graph.on("mouseout", "node", () => {
            this.#graph.elements().removeClass("faint");
            place.style.cursor = "";
        });
        const repaint = () => this.#graph.style(look());
        document.addEventListener("gradus:theme", repaint);
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
        this.#begin();
    }

    /** Shows everything; on a phone, where it could not be read, the part to go on with, for fingers to move. */
    #begin() {
        this.fit();
        if (this.#graph.width() < NARROW && this.#graph.zoom() < LEGIBLE) {
            const here = this.#graph.nodes('[stage = "tried"], [stage = "ready"], [stage = "due"]').first();
            this.#graph.zoom(LEGIBLE);
            this.#graph.center(here.empty() ? this.#graph.nodes().first() : here);
        }
    }

    /** Shows the exercises of {@code slugs} and what lies between them; the others fade. */
    show(slugs) {
        this.#graph.nodes().forEach((node) => { node.toggleClass("out", !slugs.has(node.id())); });
        this.#graph.edges().forEach((edge) => {
            edge.toggleClass("out", !slugs.has(edge.source().id()) || !slugs.has(edge.target().id()));
        });
    }

    zoom(factor) {
        const { width, height } = this.#graph.container().getBoundingClientRect();
        this.#graph.zoom({ level: this.#graph.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
    }

    fit() {
        this.#graph.fit(undefined, 16);
    }


    /** Lets everything fade that neither leads to {@code node} nor builds on it. */
    #follow(node, place) {
        const ways = node.union(node.predecessors()).union(node.successors());
        this.#graph.elements().difference(ways).addClass("faint");
        place.style.cursor = "pointer";
    }
}

function look() {
    const colour = (name) => resolve(`var(--${name})`);
    const stage = (name, ink, wash, more = {}) => ({
        selector: `node[stage = "${name}"]`,
        style: { "border-color": colour(ink), "background-color": colour(wash), ...more },
    });
    return [
        {
            selector: "node",
            style: {
                label: "data(label)", shape: "round-rectangle", width: 138, height: 42, "text-wrap": "wrap", "text-max-width": 132,
                "text-valign": "center", "font-size": 12, "line-height": 1.05, color: colour("ink"), "border-width": 1.5,
                "font-family": getComputedStyle(document.body).fontFamily,
            },
        },
        stage("locked", "line-strong", "sunk", { color: colour("muted"), "border-style": "dashed" }),
        stage("ready", "accent", "card", { "border-width": 2.5 }),
        stage("tried", "warn", "warn-wash"),
        stage("solved", "good", "good-wash"),
        stage("mastered", "good", "good-wash", { "border-width": 3 }),
        stage("due", "bad", "bad-wash"),
        {
            selector: "edge",
            style: {
                width: 1.5, "line-color": colour("line-strong"), "target-arrow-color": colour("line-strong"),
                "target-arrow-shape": "triangle", "arrow-scale": 0.8, "curve-style": "bezier", opacity: 0.7,
            },
        },
        { selector: ".faint", style: { opacity: 0.15 } },
        { selector: ".out", style: { opacity: 0.12 } },
    ];
}

/** Returns a colour of the style sheet as numbers: Cytoscape draws on a canvas, which knows no variables. */
function resolve(value) {
    const probe = document.createElement("span");
    probe.style.color = value;
    document.body.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
}
