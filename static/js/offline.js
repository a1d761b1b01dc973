// The page that stands in for others while the server cannot be reached: in the reader's language and theme, with what this
// device keeps, and gone as soon as the server is back. A classic script: it runs before the first paint.
(() => {
    const PAUSE = 3000;
    const DRAFT = "gradus:draft:";
    const root = document.documentElement;
    const cookie = (name) => document.cookie.split("; ").find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
    const theme = cookie("gradus-theme");
    const language = cookie("lang") ?? (/^zh\b/.test(navigator.language) ? "zh" : "en");
    if (theme === "light" || theme === "dark") {
        root.dataset.theme = theme;
    }
    root.lang = language;
    addEventListener("DOMContentLoaded", () => {
        document.querySelectorAll("[data-language]").forEach((part) => { part.hidden = part.dataset.language !== language; });
        const part = document.querySelector("[data-language]:not([hidden])");
        document.title = part.dataset.title;
        const form = location.pathname === "/offline" && location.search !== "";
        part.querySelector("[data-form]").hidden = !form;
        part.querySelector("button").addEventListener("click", look);
        list(part);
        wait(part);
    });
    addEventListener("online", look);

    function list(part) {
        const place = part.querySelector("[data-kept]");
        try {
            for (const key of Object.keys(localStorage).filter((each) => each.startsWith(DRAFT)).sort()) {
                const slug = key.slice(DRAFT.length);
                const { source, typedAt } = JSON.parse(localStorage.getItem(key));
                const item = place.querySelector("template").content.cloneNode(true);
                item.querySelector("a").textContent = slug;
                item.querySelector("a").href = `/exercises/${encodeURIComponent(slug)}`;
                item.querySelector("time").dateTime = typedAt;
                item.querySelector("time").textContent = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(typedAt));
                item.querySelector("pre").textContent = source;
                item.querySelector("pre").setAttribute("aria-label", slug);
                place.append(item);
            }
        } catch {
            // storage is forbidden, or holds something else
        }
        part.querySelector("[data-some]").hidden = place.querySelector("li") === null;
    }

    async function wait() {
        for (;;) {
            await new Promise((resolve) => setTimeout(resolve, PAUSE));
            await look();
        }
    }

    async function look() {
        try {
            if ((await fetch("/sw.js", { cache: "no-store" })).status < 500) {
                goOn();
            }
        } catch {
            // not yet
        }
    }

    function goOn() {
        if (location.pathname !== "/offline") {
            location.reload();
        } else if (location.search !== "") {
            history.back();
        } else {
            location.replace("/");
        }
    }
})();
