// The results panel: what the server rendered, tied to the editor.
import { renderMaths } from "gradus/maths";
import { back } from "gradus/server";

/** Why there is no verdict, in words for the reader; {@code unreachable} if that may end by itself. */
export class Trouble extends Error {
    constructor(words, unreachable = false) {
        super(words);
        this.unreachable = unreachable;
    }
}

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
        this.#busy(true);
        this.#status.textContent = this.#panel.dataset.busy;
        try {
            const answer = await ask(stillWanted);
            if (stillWanted() && answer !== null) {
                await this.#put(answer, stillWanted);
            }
        } catch (error) {
            if (stillWanted()) {
                this.#fail(error instanceof Trouble ? error : new Trouble(this.#panel.dataset.unreachable, true), stillWanted);
            }
        } finally {
            if (stillWanted()) {
                this.#busy(false);
            }
        }
    }

    #busy(busy) {
        this.#panel.setAttribute("aria-busy", String(busy));
        this.#hooks.onBusy?.(busy);
    }

    async #fail(trouble, stillWanted) {
        this.#trouble(trouble.message);
        if (trouble.unreachable && this.#panel.dataset.back !== undefined && await back(stillWanted)) {
            this.#say(this.#panel.dataset.back, "tone-quiet");
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
        this.#shown();
    }

    #shown() {
        this.#panel.scrollTop = 0;
        if (this.#hooks.onShown !== undefined) {
            this.#hooks.onShown();
        } else if (matchMedia("(max-width: 61.99rem)").matches) {
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
        this.#shown();
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
