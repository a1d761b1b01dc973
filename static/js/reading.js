// Pages that are read: maths, and Java in colour.
import { highlightAll } from "gradus/highlight";
import { renderMaths } from "gradus/maths";

renderMaths(document);
highlightAll(document);
