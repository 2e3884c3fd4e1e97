import ts from "typescript";
import { expect, test } from "vitest";
import { LOCALES } from "./kernel/locale";
import { filesUnder, nodesBreaking, read, sourceFiles } from "./testing/source-code";

// The server says codes, the view says words: every sentence for a person stands in the message catalogues.

const product = sourceFiles("app", "components", "server", "commands").filter((file) => !file.isTest);

/** Files in which Chinese is grammar, a list of forms or a name, and no sentence for a person; only ever taken away from. */
const GRAMMAR = [
  // What the narratives of summaries are read by.
  /^server\/modules\/(importing|figure|activity|narrative|proof-reading)\//,
  "server/modules/agency/agency-knowledge.ts",
  "server/modules/agency/assignment.ts",
  "server/modules/agency/mention.ts",
  "server/modules/agency/role-verb.ts",
  "server/modules/agency/sentence-roles.ts",
  "server/modules/agency/unknown-agency.ts",
  // The joining words of a label, which a person may have written.
  "server/modules/summary/opening.ts",
  "server/modules/document/heading-ordinal.ts",
  // Names of typefaces.
  "server/modules/document/word/word-typography.ts",
  /^server\/modules\/document\/pdf\//,
  // Characters of one script for those of the other.
  "server/modules/translation/hong-kong-forms.ts",
  // Each language by its own name.
  "components/navigation/language-name.ts",
];

function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isRegularExpressionLiteral(node))
    return node.text;
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : "";
}

/** What is thrown as a plain Error is a bug, read by whoever mends it and by nobody else. */
function isOfABug(node: ts.Node): boolean {
  return ts.isNewExpression(node.parent) && node.parent.expression.getText().endsWith("Error");
}

/** The messages of a catalogue by their dotted paths. */
function messagesIn(node: unknown, path = ""): string[] {
  if (typeof node === "string") return node.trim() ? [path] : [];
  return Object.entries(node ?? {}).flatMap(([key, child]) => messagesIn(child, `${path}.${key}`));
}

test("no Chinese stands in a program outside the catalogues, the grammar of reading and the seed", () => {
  const files = product.filter(
    (file) =>
      !GRAMMAR.some((pattern) =>
        typeof pattern === "string" ? pattern === file.path : pattern.test(file.path),
      ),
  );
  expect(nodesBreaking(files, (node) => /\p{Script=Han}/u.test(textOf(node)))).toEqual([]);
});

test("no sentence stands in a program: people read the catalogues", () => {
  const sentence = /^\s*[A-Z][a-z]+[,;:]?( [\w’'"-]+[,;:]?){3,}/;
  expect(nodesBreaking(product, (node) => !isOfABug(node) && sentence.test(textOf(node)))).toEqual([]);
});

test("no word stands between the tags of a component", () => {
  const views = product.filter(({ path }) => /^(app|components)\//.test(path));
  expect(
    nodesBreaking(views, (node) => ts.isJsxText(node) && /(\p{Ll}{2,}|\p{Script=Han})/u.test(node.text)),
  ).toEqual([]);
});

const catalogues = new Set(filesUnder("server/i18n/messages").map((file) => file.split("/").at(-1) ?? ""));
test.each([...catalogues])(
  "the catalogue %s has the same messages in every language, and none is empty",
  (name) => {
    const [first, ...others] = LOCALES.map((locale) =>
      messagesIn(JSON.parse(read(`server/i18n/messages/${locale}/${name}`))).sort(),
    );
    for (const other of others) expect(other).toEqual(first);
  },
);

test("no exemption from these rules outlives its file", () => {
  const gone = GRAMMAR.filter((entry) => typeof entry === "string" && filesUnder(entry).length === 0);
  expect(gone).toEqual([]);
});
