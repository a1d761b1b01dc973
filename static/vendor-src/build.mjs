// Builds the bundles of ../vendor with their licence texts and their SHA-256; see README.md.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const target = "../vendor";
const bundles = { codemirror: "entry.js", graph: "graph.js" };

for (const [name, entry] of Object.entries(bundles)) {
    const { metafile } = await build({
        entryPoints: [entry],
        outfile: `${target}/${name}.js`,
        bundle: true,
        format: "esm",
        minify: true,
        target: "es2022",
        charset: "utf8",
        legalComments: "none",
        metafile: true,
    });
    writeFileSync(`${target}/${name}.licences.txt`, licences(packages(metafile, `${target}/${name}.js`)));
}
writeFileSync(`${target}/SHA256SUMS`, sums(...Object.keys(bundles).flatMap((name) => [`${name}.js`, `${name}.licences.txt`])));

/** Returns the folders of all packages that ended up in the bundle. */
function packages(metafile, bundle) {
    const inBundle = Object.keys(metafile.outputs[bundle].inputs)
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
