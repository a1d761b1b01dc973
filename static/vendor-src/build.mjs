// Builds the bundles of ../vendor with their licence texts and their SHA-256; see README.md.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const target = "../vendor";

/** What the page has loaded already: two instances of CodeMirror's state in one editor do not know each other. */
const fromTheEditor = {
    name: "from-the-editor",
    setup: ({ onResolve }) => onResolve({ filter: /^@codemirror\// }, () => ({ path: "gradus/codemirror", external: true })),
};

await bundle("codemirror", "entry.js", []);
await bundle("vim", "vim.js", [fromTheEditor]);
await bundle("graph", "graph.js", []);
writeFileSync(`${target}/SHA256SUMS`, sums(...["codemirror", "vim", "graph"].flatMap((name) => [`${name}.js`, `${name}.licences.txt`])));

/** Bundles {@code entry} as {@code name}.js, with the licences of all that ended up in it. */
async function bundle(name, entry, plugins) {
    const outfile = `${target}/${name}.js`;
    const { metafile } = await build({
        entryPoints: [entry],
        outfile,
        plugins,
        bundle: true,
        format: "esm",
        minify: true,
        target: "es2022",
        charset: "utf8",
        legalComments: "none",
        metafile: true,
    });
    writeFileSync(`${target}/${name}.licences.txt`, licences(packages(metafile.outputs[outfile])));
}

/** Returns the folders of all packages that ended up in a bundle. */
function packages({ inputs }) {
    const inBundle = Object.keys(inputs)
        .map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
        .filter((name) => name !== undefined);
    return [...new Set(inBundle)].sort();
}

function licences(names) {
    return names.map((name) => {
        const folder = `node_modules/${name}`;
        const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        if (file === undefined) {
            throw new Error(`${name} has no licence file: look into it before shipping it`);
        }
        const text = readFileSync(`${folder}/${file}`, "utf8").trim();
        return `${name} ${version} (${license})\n\n${text}\n`;
    }).join(`\n${"-".repeat(78)}\n\n`);
}

function sums(...files) {
    return files.map((file) => {
        const hash = createHash("sha256").update(readFileSync(`${target}/${file}`)).digest("hex");
        return `${hash}  ${file}\n`;
    }).join("");
}
