// The keys of a page, in a dialog: by its button, and by ? outside of a field.

const dialog = document.querySelector("dialog[data-help]");

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
    for (const key of document.querySelectorAll("dialog[data-help] kbd, .bench-bar button kbd")) {
        key.textContent = key.textContent.replace("Ctrl", "⌘");
    }
}
for (const button of document.querySelectorAll("[data-help-open]")) {
    button.hidden = false;
    button.addEventListener("click", () => dialog.showModal());
}
document.addEventListener("keydown", (event) => {
    const typing = event.target.isContentEditable || event.target.matches("input:not([type=radio], [type=checkbox]), select, textarea");
    if (event.key === "?" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && document.querySelector("dialog[open]") === null) {
        event.preventDefault();
        dialog?.showModal();
    }
});
