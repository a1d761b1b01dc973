// Cytoscape with dagre's layered layout, as ../js/map.js uses them. The layout's own bundle carries a dagre of its own; from
// its source, the one of package.json is taken, with its licence.
import cytoscape from "cytoscape";
import dagre from "./node_modules/cytoscape-dagre/src/index.mjs";

cytoscape.use(dagre);
export { cytoscape };
