// Pages that are read: maths, Java in colour, and wide things that can be scrolled with the keyboard.
import { highlightAll } from "gradus/highlight";
import { renderMaths } from "gradus/maths";

const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth) {
        target.tabIndex = 0;
    } else {
        target.removeAttribute("tabindex");
    }
}));

renderMaths(document);
highlightAll(document);
document.querySelectorAll(".statement :is(div.math, pre, .scroll)").forEach((wide) => observer.observe(wide));
