import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Everything that `next build` reads, tests apart. */
const SOURCES = ["app", "components", "server", "public", "prisma/schema", "proxy.ts", "instrumentation.ts"];
const SETTINGS = ["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"];
const LEFT_OUT = /\.test\.tsx?$|^server\/(testing|db\/generated)\//;

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  const entries = readdirSync(place, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** Changes with every file that the build is made from, and with nothing else: the name of the build. */
export function sourceStamp(root = process.cwd()): string {
  const files = [...SOURCES, ...SETTINGS].flatMap((place) => filesUnder(path.join(root, place)));
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of files.sort()) {
    const name = path.relative(root, file).replaceAll(path.sep, "/");
    if (!LEFT_OUT.test(name)) hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}
