// The results panel: what the server rendered, tied to the editor.
import { renderMaths } from "gradus/maths";

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
            this.#trouble(this.#panel.dataset[`error${answer.status}`] ?? this.#panel.dataset.errorOther);
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

    #trouble(words) {
        const callout = document.createElement("p");
        callout.className = "callout tone-warn";
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
