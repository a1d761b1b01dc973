// Nothing typed is lost: each change goes to this device at once and to the server a moment later.
//
// The newer of the two texts wins when a page opens. States told to onState: "saved" (server has it), "typing" (on its
// way), "local" (only this device has it), "nowhere" (storage is full or forbidden, and the server cannot be reached).

const LOCAL_MILLIS = 300;
const SERVER_MILLIS = 1000;
const RETRY_MILLIS = 5000;

export class Draft {
    #key;
    #url;
    #onState;
    #latest = null;
    #sent = null;
    #localTimer;
    #serverTimer;
    #keptLocally = true;

    constructor({ slug, onState }) {
        this.#key = `gradus:draft:${slug}`;
        this.#url = `/api/exercises/${slug}/draft`;
        this.#onState = onState;
        addEventListener("pagehide", () => this.#leave());
        addEventListener("online", () => this.#send());
        document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden") {
                this.#leave();
            }
        });
    }

    /** Returns what this device has kept ({source, typedAt}), or null. */
    kept() {
        try {
            const kept = JSON.parse(localStorage.getItem(this.#key));
            return typeof kept?.source === "string" && !Number.isNaN(Date.parse(kept.typedAt)) ? kept : null;
        } catch {
            return null;
        }
    }

    /** Keeps {@code source}, typed just now. */
    changed(source) {
        this.#latest = { source, typedAt: new Date().toISOString() };
        this.#onState("typing");
        clearTimeout(this.#localTimer);
        clearTimeout(this.#serverTimer);
        this.#localTimer = setTimeout(() => this.#keep(), LOCAL_MILLIS);
        this.#serverTimer = setTimeout(() => this.#send(), SERVER_MILLIS);
    }

    /** Sends {@code kept}, which this device had and the server had not. */
    resend(kept) {
        this.#latest = kept;
        this.#send();
    }

    /** Sends what is not sent yet, at once. */
    flush() {
        this.#send();
    }

    /** Returns where the newest text is: "server", "device", or nowhere but in this "window". */
    where() {
        if (this.#latest !== null && this.#latest !== this.#sent) {
            this.#keep();
            return this.#keptLocally ? "device" : "window";
        }
        return "server";
    }

    #keep() {
        clearTimeout(this.#localTimer);
        try {
            localStorage.setItem(this.#key, JSON.stringify(this.#latest));
            this.#keptLocally = true;
        } catch {
            this.#keptLocally = false;
        }
    }

    async #send() {
        clearTimeout(this.#serverTimer);
        const draft = this.#latest;
        if (draft === null || draft === this.#sent) {
            return;
        }
        this.#keep();
        if (await this.#put(draft, false)) {
            this.#sent = draft;
            if (draft === this.#latest) {
                this.#onState("saved");
            }
        } else {
            this.#onState(this.#keptLocally ? "local" : "nowhere");
            this.#serverTimer = setTimeout(() => this.#send(), RETRY_MILLIS);
        }
    }

    #leave() {
        if (this.#latest !== null && this.#latest !== this.#sent) {
            this.#keep();
            this.#put(this.#latest, true);
        }
    }

    async #put(draft, keepalive) {
        try {
            const response = await fetch(this.#url, {
                method: "PUT",
                headers: { "Content-Type": "application/json" },
                body: JSON.stringify(draft),
                keepalive,
            });
            return response.ok;
        } catch {
            return false;
        }
    }
}
