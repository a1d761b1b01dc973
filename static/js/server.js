// Whether the server can be reached.

const PAUSE = 3000;

/** Resolves to true as soon as the server answers, and to false if {@code stillWanted} says no meanwhile. */
export async function back(stillWanted) {
    while (stillWanted()) {
        await new Promise((resolve) => {
            setTimeout(resolve, PAUSE);
            addEventListener("online", resolve, { once: true });
        });
        if (stillWanted() && await answers()) {
            return true;
        }
    }
    return false;
}

async function answers() {
    try {
        return (await fetch("/sw.js", { cache: "no-store" })).status < 500;
    } catch {
        return false;
    }
}
