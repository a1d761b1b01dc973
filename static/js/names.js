// Completion of names that the server tells: the contract's, the engine's, and a few of the JDK's.
import { ensureSyntaxTree, pickedCompletion, syntaxTree } from "gradus/codemirror";

const NO_PLACE = new Set(["LineComment", "BlockComment", "StringLiteral", "TextBlock", "CharacterLiteral"]);
const KEYWORDS = ("abstract boolean break byte case catch char class continue default do double else enum extends false final "
    + "finally float for if implements import instanceof int interface long new null package private protected public "
    + "record return short static super switch this throw throws true try var void while")
    .split(" ").map((label) => ({ label, type: "keyword" }));
const SMALL = { length: { name: "length", signature: "int length", type: "int" }, clone: { name: "clone", signature: "clone()", type: "", method: true } };

/** Returns a source of completions from the types at {@code addresses}; the first address has the exercise's own. */
export function namesFrom(addresses) {
    let types = new Map();
    let own = [];
    let there = false;
    const loading = load();
    // who types before the names have come gets them when they have
    return (context) => (there ? complete(context) : loading.then(() => (context.aborted ? null : complete(context))));

    async function load() {
        const lists = await Promise.all(addresses.map(read));
        own = lists[0];
        types = new Map(lists.toReversed().flat().flatMap((type) => [[type.name, type], [type.name.split(".").at(-1), type]]));
        there = true;
    }

    function complete(context) {
        const node = treeOf(context.state).resolveInner(context.pos, -1);
        if (NO_PLACE.has(node.name)) {
            return null;
        }
        const word = context.matchBefore(/[\w$]*/);
        const before = context.state.sliceDoc(Math.max(0, word.from - 500), word.from);
        if (/\.\s*$/.test(before)) {
            return { from: word.from, options: members(before.replace(/\.\s*$/, ""), context.state, word.from), validFor: /^[\w$]*$/ };
        }
        return word.from === word.to && !context.explicit ? null : { from: word.from, options: names(), validFor: /^[\w$]*$/ };
    }

    function names() {
        const mine = own.flatMap((type) => type.members);
        const parameters = mine.flatMap(({ parameters: each = [] }) => each);
        const options = [
            ...[...types].filter(([name, type]) => name === type.name || name === type.name.split(".").at(-1)).map(([name, type]) => option({ ...type, name }, type.package, "class", 1)),
            ...mine.map((member) => option(member, member.signature, member.method ? "method" : "property", 3)),
            ...inherited(own).map((member) => option(member, member.signature, "method", 2)),
            ...parameters.map((parameter) => ({ label: parameter.name, detail: parameter.type, type: "variable", boost: 2 })),
            ...KEYWORDS,
        ];
        return [...new Map(options.toReversed().map((each) => [each.label, each])).values()];
    }

    function inherited(all) {
        return all.flatMap((type) => membersOf(type.name)).filter((member) => member.method);
    }

    function members(receiver, state, at) {
        const found = resolve(chain(receiver), state, at);
        if (found === null) {
            return [];
        }
        if (found.type.endsWith("[]")) {
            return [option(SMALL.length, "int", "property"), option(SMALL.clone, found.type, "method")];
        }
        return membersOf(bare(found.type)).filter((member) => (member.fixed === true) === found.fixed || found.self)
            .map((member) => option(member, member.signature, member.method ? "method" : "property"));
    }

    /** Returns what the links of a chain such as a.b(c).d come to: a type, and whether the type itself is meant; null if that is not evident. */
    function resolve([first, ...rest], state, at) {
        let here = start(first, state, at);
        for (const link of rest) {
            const member = here === null ? undefined : membersOf(bare(here.type)).find(({ name }) => name === link?.name);
            here = member === undefined ? null : element(member.type, link.indices);
        }
        return here;
    }

    function start(link, state, at) {
        if (link === undefined) {
            return null;
        }
        if (link.called) {
            const member = own.flatMap((type) => type.members).concat(inherited(own)).find(({ name, method }) => method && name === link.name);
            return member === undefined ? null : element(member.type, link.indices);
        }
        if (link.name === "this") {
            const self = own.at(-1);
            return self === undefined ? null : { type: self.name, fixed: false, self: true };
        }
        const declared = declaration(link.name, state, at)
            ?? own.flatMap((type) => type.members).flatMap(({ parameters = [] }) => parameters).find(({ name }) => name === link.name)?.type;
        if (declared !== undefined) {
            return element(declared, link.indices);
        }
        return types.has(link.name) ? { type: link.name, fixed: true } : null;
    }

    function element(type, indices) {
        const simple = type.replace(/<.*>/, "");
        return indices > 0 && !simple.endsWith("[]".repeat(indices)) ? null : { type: simple.slice(0, simple.length - 2 * indices), fixed: false };
    }

    /** Returns the members of a type and of all that it inherits from, each name once. */
    function membersOf(name, seen = new Set()) {
        const type = types.get(name);
        if (type === undefined || seen.has(type)) {
            return [];
        }
        seen.add(type);
        const all = [...type.members, ...type.parents.flatMap((parent) => membersOf(bare(parent), seen))];
        return [...new Map(all.toReversed().map((member) => [member.name, member])).values()];
    }
}

/** Returns the tree of the whole text: right after a key was pressed, a busy machine has not got to the end of it. */
function treeOf(state) {
    return ensureSyntaxTree(state, state.doc.length, 200) ?? syntaxTree(state);
}

async function read(address) {
    try {
        const answer = await fetch(address);
        return answer.ok ? await answer.json() : [];
    } catch {
        return [];
    }
}

function bare(type) {
    return type.replace(/<.*/, "").replace(/^(?:[a-z]\w*\.)+/, "");
}

function option({ name, signature, doc, method, fixed }, detail, type, boost = 0) {
    return {
        label: name,
        detail,
        type,
        boost: boost + (fixed ? 0 : 0.5),
        ...(doc ? { info: doc } : {}),
        ...(method ? { apply: (view, completion, from, to) => call(view, completion, from, to, !signature.includes("()")) } : {}),
    };
}

/** Writes a call, with the cursor where its arguments go. */
function call(view, completion, from, to, hasParameters) {
    const there = view.state.sliceDoc(to, to + 1) === "(";
    const insert = completion.label + (there ? "" : "()");
    const anchor = from + completion.label.length + (there || hasParameters ? 1 : 2);
    view.dispatch({ changes: { from, to, insert }, selection: { anchor }, userEvent: "input.complete", annotations: pickedCompletion.of(completion) });
}

/** Returns the links of the chain at the end of {@code text}: a[i].b(c) is a with an index, then b, called. */
function chain(text) {
    const links = [];
    let rest = text.trimEnd();
    for (;;) {
        let indices = 0;
        let called = false;
        while (/[\])]$/.test(rest)) {
            const open = opening(rest);
            if (open < 0) {
                return [];
            }
            indices += rest.endsWith("]") && !called ? 1 : 0;
            called ||= rest.endsWith(")");
            rest = rest.slice(0, open).trimEnd();
        }
        const name = /[A-Za-z_$][\w$]*$/.exec(rest)?.[0];
        if (name === undefined) {
            return [];
        }
        links.unshift({ name, called, indices });
        rest = rest.slice(0, -name.length).trimEnd();
        if (!rest.endsWith(".")) {
            return links;
        }
        rest = rest.slice(0, -1).trimEnd();
    }
}

/** Returns where the bracket is opened that {@code text} ends with; -1 if nowhere. */
function opening(text) {
    let depth = 0;
    for (let i = text.length - 1; i >= 0; i--) {
        depth += ")]".includes(text[i]) ? 1 : "([".includes(text[i]) ? -1 : 0;
        if (depth === 0) {
            return i;
        }
    }
    return -1;
}

/** Returns the type that {@code name} is declared with in the text, last before {@code at}, else anywhere; undefined if nowhere. */
function declaration(name, state, at) {
    let found;
    treeOf(state).iterate({
        enter(node) {
            if (node.name !== "Definition" || state.sliceDoc(node.from, node.to) !== name || (found !== undefined && node.from > at)) {
                return;
            }
            const around = node.node.parent;
            const statement = around.name === "VariableDeclarator" ? around.parent : around;
            if (["FormalParameter", "LocalVariableDeclaration", "FieldDeclaration", "EnhancedForSpec"].includes(statement.name)) {
                const text = state.sliceDoc(statement.from, around.name === "VariableDeclarator" ? around.from : node.from);
                found = text.replace(/@\w+(\([^)]*\))?|\b(?:private|protected|public|static|final|volatile|transient)\b|^\s*\(/g, "").trim();
            }
        },
    });
    return found === "var" || found === "" ? undefined : found;
}
