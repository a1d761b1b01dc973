// On every page: the theme button without a reload, where one is in the navigation, times in the reader's own zone, and a page
// for when there is no server.

const YEAR = 60 * 60 * 24 * 365;
const NEXT = { auto: "light", light: "dark", dark: "auto" };
const root = document.documentElement;

// where days begin and end is the reader's business, too
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`tz=${zone}`)) {
    document.cookie = `tz=${zone}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
}

const themeForm = document.querySelector("form.theme");
themeForm?.addEventListener("submit", (event) => {
    event.preventDefault();
    const theme = NEXT[root.dataset.theme ?? "auto"];
    if (theme === "auto") {
        delete root.dataset.theme;
    } else {
        root.dataset.theme = theme;
    }
    document.cookie = `gradus-theme=${theme}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
    label(theme);
    document.dispatchEvent(new Event("gradus:theme"));
});

function label(theme) {
    const button = themeForm.querySelector("button");
    button.value = NEXT[theme];
    button.title = button.dataset[theme];
    button.setAttribute("aria-label", button.dataset[theme]);
}

// on a phone the navigation is wider than the screen: it begins where one is
const here = document.querySelector(".site-header nav [aria-current]");
if (here !== null) {
    const nav = here.parentElement;
    nav.scrollLeft = here.offsetLeft - nav.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
}

localiseAll();
// a module that has put new times on the page says so
document.addEventListener("gradus:times", localiseAll);

function localiseAll() {
    for (const time of document.querySelectorAll("time[datetime]")) {
        localise(time);
    }
}

function localise(time) {
    const moment = new Date(time.dateTime);
    const options = time.dataset.only === "date" ? { dateStyle: "medium" } : { dateStyle: "medium", timeStyle: "short" };
    time.textContent = new Intl.DateTimeFormat(root.lang, options).format(moment);
}

// last of all: nothing that is seen waits for it
if ("serviceWorker" in navigator) {
    addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
}
