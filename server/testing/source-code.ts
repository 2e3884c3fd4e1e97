import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CODE = /\.(ts|tsx|mts|mjs|js)$/;
const NOT_OURS = /^(server\/db\/generated|node_modules|\.next|\.data)\//;

export interface Import {
  /** A path from the root without its extension, or the name of a package. */
  from: string;
  ofPackage: boolean;
  /** Gone when the program runs. */
  typeOnly: boolean;
  /** Fetched while the program runs: `import("…")`. */
  later: boolean;
}

/** One file of ours as the rules look at it. */
export interface SourceFile {
  /** From the root, with slashes. */
  path: string;
  text: string;
  lines: number;
  isTest: boolean;
  imports: Import[];
  nodes: ts.Node[];
  ast: ts.SourceFile;
}

export const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** Every file under `room`, from the root, with slashes; none where there is no such room. */
export function filesUnder(room: string): string[] {
  const place = path.join(ROOT, room);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [room];
  const entries = readdirSync(place, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries.map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
  return files.map((file) => file.replaceAll(path.sep, "/")).filter((file) => !NOT_OURS.test(file));
}

/** The names of the folders in `room`. */
export function foldersIn(room: string): string[] {
  const entries = readdirSync(path.join(ROOT, room), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function descendants(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (child: ts.Node) => {
    found.push(child);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

function target(importer: string, specifier: string): { from: string; ofPackage: boolean } {
  const plain = specifier.replace(/\.(ts|tsx|mjs|js)$/, "");
  if (plain.startsWith("@/")) return { from: plain.slice(2), ofPackage: false };
  if (!plain.startsWith(".")) return { from: plain, ofPackage: true };
  return { from: path.posix.join(path.posix.dirname(importer), plain), ofPackage: false };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return Boolean(clause);
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((one) => one.isTypeOnly)
  );
}

function importsOf(file: string, nodes: ts.Node[]): Import[] {
  return nodes.flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const specifier = node.moduleSpecifier;
      if (!specifier || !ts.isStringLiteral(specifier)) return [];
      return [{ ...target(file, specifier.text), typeOnly: isTypeOnly(node), later: false }];
    }
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return [];
    const [specifier] = node.arguments;
    return specifier && ts.isStringLiteral(specifier)
      ? [{ ...target(file, specifier.text), typeOnly: false, later: true }]
      : [];
  });
}

function parse(file: string): SourceFile {
  const text = read(file);
  const ast = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const nodes = descendants(ast);
  const isTest =
    /\.(test|spec)\.tsx?$/.test(file) || /^(e2e|server\/testing|server\/db\/constraints)\//.test(file);
  return {
    path: file,
    text,
    lines: text.trimEnd().split("\n").length,
    isTest,
    imports: importsOf(file, nodes),
    nodes,
    ast,
  };
}

/** Every program of ours in these rooms, tests included. */
export function sourceFiles(...rooms: string[]): SourceFile[] {
  const files = rooms.flatMap(filesUnder).filter((file) => CODE.test(file) && !file.endsWith(".d.ts"));
  return files.sort().map(parse);
}

/** Where `node` begins, as editors jump there. */
export function place(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.ast.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** The places in `files` where `breaks` says so. */
export function nodesBreaking(files: SourceFile[], breaks: (node: ts.Node) => boolean): string[] {
  return files.flatMap((file) => file.nodes.filter(breaks).map((node) => place(file, node)));
}
