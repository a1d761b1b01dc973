// The results panel: what the server rendered, tied to the editor.
import { renderMaths } from "gradus/maths";

/** Returns what the server says in the reader's language about a request that has to wait; null for other refusals. */
async function told(answer) {
    if (answer.status !== 429 && answer.status !== 503) {
        return null;
    }
    const text = await answer.text();
    if (answer.headers.get("Content-Type")?.startsWith("application/json")) {
        return JSON.parse(text).error.message;
    }
    return new DOMParser().parseFromString(text, "text/html").querySelector("[data-told]")?.textContent ?? null;
}

export class Results {
    #panel;
    #place;
    #status;
    #hooks;
    #turn = 0;

    constructor(panel, hooks) {
        this.#panel = panel;
        this.#place = panel.querySelector("[data-verdict-place]");
        this.#status = panel.querySelector("[role=status]");
        this.#hooks = hooks;
        panel.addEventListener("click", (event) => this.#follow(event));
    }

    /** Ties a verdict that came with the page to the editor. */
    adopt() {
        const verdict = this.#place.querySelector(".verdict");
        if (verdict !== null) {
            this.#tie(verdict);
        }
    }

    /** Shows what {@code ask} answers, a Response with a verdict or an error, unless a later question overtook it. */
    async show(ask) {
        const turn = ++this.#turn;
        const stillWanted = () => turn === this.#turn;
        this.#panel.setAttribute("aria-busy", "true");
        this.#status.textContent = this.#panel.dataset.busy;
        try {
            const answer = await ask(stillWanted);
            if (stillWanted() && answer !== null) {
                await this.#put(answer, stillWanted);
            }
        } catch {
            if (stillWanted()) {
                this.#trouble(this.#panel.dataset.unreachable);
            }
        } finally {
            if (stillWanted()) {
                this.#panel.setAttribute("aria-busy", "false");
            }
        }
    }

    async #put(answer, stillWanted) {
        if (!answer.ok) {
            const words = await told(answer);
            if (stillWanted()) {
                this.#trouble(words ?? this.#panel.dataset[`error${answer.status}`] ?? this.#panel.dataset.errorOther);
            }
            return;
        }
        const html = await answer.text();
        if (!stillWanted()) {
            return;
        }
        const page = new DOMParser().parseFromString(html, "text/html");
        const verdict = document.adoptNode(page.querySelector(".verdict"));
        this.#place.replaceChildren(verdict);
        this.#tie(verdict);
        this.#panel.scrollTop = 0;
        if (matchMedia("(max-width: 61.99rem)").matches) {
            this.#panel.scrollIntoView({ block: "start", behavior: "auto" });
        }
    }

    #tie(verdict) {
        renderMaths(verdict);
        this.#status.textContent = verdict.dataset.announcement;
        this.#hooks.mark([...verdict.querySelectorAll("[data-complaint]")].map((item) => ({
            line: Number(item.dataset.line),
            column: Number(item.dataset.column),
            endColumn: Number(item.dataset.endColumn),
            severity: item.dataset.severity,
            message: item.dataset.complaint,
        })));
        if (verdict.dataset.state !== undefined) {
            this.#hooks.onState(verdict.dataset.state);
        }
    }

    /** Says why there is no verdict yet. */
    waiting(words, stillWanted) {
        if (stillWanted() && this.#status.textContent !== words) {
            this.#say(words, "waiting");
        }
    }

    #trouble(words) {
        this.#say(words, "tone-warn");
    }

    #say(words, tone) {
        const callout = document.createElement("p");
        callout.className = `callout ${tone}`;
        callout.textContent = words;
        this.#place.replaceChildren(callout);
        this.#status.textContent = words;
    }

    #follow(event) {
        const link = event.target.closest(".to-line");
        if (link !== null) {
            event.preventDefault();
            this.#hooks.goTo(Number(link.dataset.line), Number(link.dataset.column ?? 1));
        }
    }
}
