// Runs before the first paint, in the head: what was chosen for the bench, so that nothing moves when the rest arrives.
(() => {
    const root = document.documentElement;
    const sizes = { split: ["--split", "%"], code: ["--code", "%"], size: ["--code-size", "rem"] };
    let chosen = {};
    try {
        chosen = JSON.parse(localStorage.getItem("gradus:bench")) ?? {};
    } catch {
        // storage is forbidden, or holds something else
    }
    root.classList.add("scripted");
    root.classList.toggle("plain-text", chosen.plain === true);
    for (const [name, [variable, unit]] of Object.entries(sizes)) {
        if (Number.isFinite(chosen[name])) {
            root.style.setProperty(variable, chosen[name] + unit);
        }
    }
})();
