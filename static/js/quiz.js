// Questions by keyboard: figures choose and rate, Enter goes on. Everything works without this file, by Tab and Space.
import "gradus/help";
import { renderMaths } from "gradus/maths";

renderMaths(document);
if (document.querySelector("code.language-java") !== null) {
    import("gradus/highlight").then(({ highlightAll }) => highlightAll(document));
}

const asking = document.querySelector("[data-asking]");
if (asking !== null) {
    document.addEventListener("keydown", onKey);
    const field = asking.querySelector("input[name=answer]:not([type=radio], [type=checkbox])");
    (asking.querySelector("[role=alert]") === null ? field : asking.querySelector("[aria-invalid]"))?.focus({ preventScroll: true });
}

function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]") !== null) {
        return;
    }
    const typing = event.target.isContentEditable
        || event.target.matches("input:not([type=radio], [type=checkbox]), select, textarea");
    if (event.key === "Enter" && (closedList(event.target) || !(typing || event.target.matches("a, button, summary")))) {
        event.preventDefault();
        asking.querySelector("[data-primary]")?.click();
    } else if (/^[1-9]$/.test(event.key) && !typing) {
        choose(Number(event.key) - 1);
    }
}

/** Browsers that cannot tell whether a list is open keep Enter for choosing in it. */
function closedList(element) {
    return element.matches("select") && CSS.supports("selector(:open)") && !element.matches(":open");
}

function choose(index) {
    const ratings = asking.querySelectorAll("[name=rating]");
    const rating = [...ratings].find((button) => button.querySelector("kbd").textContent === String(index + 1));
    if (ratings.length > 0) {
        rating?.click();
        return;
    }
    const choice = asking.querySelectorAll(".choices input")[index];
    if (choice !== undefined) {
        choice.focus();
        choice.checked = choice.type === "radio" || !choice.checked;
    }
}
