// A boundary that can be moved: with the pointer, and with the keyboard as a separator that has a value.
import { choose, chosen } from "gradus/options";

const STEP = 2;
const LARGE_STEP = 10;

/** The boundary {@code bar}; the element before it has the share {@code --name} of the room, in percent. */
export class Split {
    #bar;
    #name;
    #usual;
    #upright;
    #least;
    #most;

    constructor(bar) {
        this.#bar = bar;
        this.#name = bar.dataset.split;
        this.#usual = Number(bar.getAttribute("aria-valuenow"));
        this.#least = Number(bar.getAttribute("aria-valuemin"));
        this.#most = Number(bar.getAttribute("aria-valuemax"));
        this.#upright = bar.getAttribute("aria-orientation") === "vertical";
        this.#show(chosen()[this.#name] ?? this.#usual);
        bar.addEventListener("keydown", (event) => this.#onKey(event));
        bar.addEventListener("pointerdown", (event) => this.#drag(event));
        bar.addEventListener("dblclick", () => this.reset());
    }

    /** Goes back to where the boundary usually is. */
    reset() {
        document.documentElement.style.removeProperty(`--${this.#name}`);
        this.#show(this.#usual);
        choose({ [this.#name]: undefined });
    }

    #onKey(event) {
        const [less, more] = this.#upright ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
        const now = Number(this.#bar.getAttribute("aria-valuenow"));
        const step = event.shiftKey ? LARGE_STEP : STEP;
        const wanted = { [less]: now - step, [more]: now + step, Home: this.#least, End: this.#most }[event.key];
        if (wanted !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            this.#move(wanted);
            this.#remember();
        }
    }

    #drag(event) {
        if (event.button !== 0) {
            return;
        }
        const room = this.#bar.parentElement.getBoundingClientRect();
        const follow = ({ clientX, clientY }) => this.#move(100 * (this.#upright
            ? (clientX - room.left) / room.width
            : (clientY - room.top) / room.height));
        const bar = this.#bar;
        const done = new AbortController();
        let moved = false;
        bar.setPointerCapture(event.pointerId);
        bar.addEventListener("pointermove", (move) => { moved = true; follow(move); }, { signal: done.signal });
        bar.addEventListener("lostpointercapture", () => {
            done.abort();
            if (moved) {
                this.#remember();
            }
        }, { signal: done.signal });
    }

    #move(wanted) {
        const share = Math.round(10 * Math.min(this.#most, Math.max(this.#least, wanted))) / 10;
        document.documentElement.style.setProperty(`--${this.#name}`, `${share}%`);
        this.#show(share);
    }

    #show(share) {
        this.#bar.setAttribute("aria-valuenow", String(Math.round(share)));
    }

    #remember() {
        choose({ [this.#name]: Number.parseFloat(document.documentElement.style.getPropertyValue(`--${this.#name}`)) });
    }
}
