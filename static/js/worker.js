// The service worker, served as /sw.js with VERSION and FILES before it. It knows one page, the one that is shown when the
// server cannot be reached, and what that page is made of. Everything else goes to the server as if it were not there.

const CACHE = `gradus-offline-${VERSION}`;
const PAGE = "/offline";

self.addEventListener("install", (event) => {
    self.skipWaiting();
    event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(
        [PAGE, ...FILES].map((file) => new Request(file, { cache: "reload" })))));
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver() {
    const old = (await caches.keys()).filter((name) => name.startsWith("gradus-offline-") && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    // the server is asked while this wakes up, so that no page has to wait for it
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.mode === "navigate") {
        event.respondWith(navigate(event));
    } else if (FILES.includes(request.url.slice(self.location.origin.length))) {
        // their addresses name their contents
        event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
    }
});

async function navigate({ request, preloadResponse }) {
    try {
        return (await preloadResponse) ?? await fetch(request);
    } catch {
        // a form's answer cannot be asked for again, but the form is one step back
        return request.method === "GET" ? caches.match(PAGE) : Response.redirect(`${PAGE}?form`, 303);
    }
}
