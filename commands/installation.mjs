// What a fresh clone lacks, with nothing but Node.js: the packages, and the database client made from prisma/schema.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { sayLine, withProgress } from "./progress.mjs";
import { lastLines, runProgram } from "./run-program.mjs";
import { words } from "./words.mjs";

const root = path.dirname(import.meta.dirname);
const NEEDED = /** @type {const} */ ([20, 19]);

/** A failure that has been explained already: whoever catches it ends with exit status 1. */
export class Explained extends Error {}

/** @param {string} code @param {Record<string, string | number>} [params] @returns {never} */
export function giveUp(code, params = {}) {
  sayLine(words(code, params));
  throw new Explained(code);
}

export function demandNode(found = process.versions.node) {
  const [major = 0, minor = 0] = found.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  giveUp("node.unsupported", { found, needed: NEEDED.join(".") });
}

/**
 * Whether nobody listens on `port`; asked before anything that takes long.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function portIsFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** @param {string[]} files */
function digestOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function lockDigest() {
  return digestOf([path.join(root, "package-lock.json")]);
}

function schemaDigest() {
  const folder = path.join(root, "prisma/schema");
  const names = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return digestOf(names.sort().map((name) => path.join(folder, name)));
}

const LOCK_STAMP = path.join(root, "node_modules/.register-lock");
const SCHEMA_STAMP = path.join(root, "server/db/generated/.schema");

/** @param {string} stamp */
const read = (stamp) => (existsSync(stamp) ? readFileSync(stamp, "utf8") : "");

/** Called at the end of an installation, whoever began it. */
export function stampPackages() {
  writeFileSync(LOCK_STAMP, lockDigest());
}

/**
 * Generates the database client. Prisma would first download a schema engine that generating never runs; naming any
 * executable in its place keeps an installation off the network. No migration may ever run with this variable set: with
 * a dummy engine it reports success having done nothing.
 */
export async function generateClient() {
  const prisma = path.join(root, "node_modules/prisma/build/index.js");
  const environment = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  const { ok, output } = await runProgram(process.execPath, [prisma, "generate", "--no-hints"], {
    environment,
  });
  if (!ok) {
    process.stderr.write(output);
    throw new Explained("prisma generate");
  }
  writeFileSync(SCHEMA_STAMP, schemaDigest());
}

async function installPackages() {
  // npm names itself to the scripts that it runs; without it the one on the path is taken.
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const { ok, output } = npm?.endsWith(".js")
    ? await runProgram(process.execPath, [npm, ...args])
    : await runProgram("npm", args);
  if (ok) return;
  if (/ENOSPC|no space left/i.test(output)) giveUp("disk.full", { folder: root });
  process.stderr.write(`${lastLines(output, 20)}\n`);
  giveUp("start.installFailed");
}

/** Installs what is missing or older than the lock file, and generates the client if the schema has changed since. */
export async function ensureInstalled() {
  if (read(LOCK_STAMP) !== lockDigest()) {
    await withProgress("start.installing", installPackages);
    stampPackages();
  }
  if (read(SCHEMA_STAMP) !== schemaDigest()) await withProgress("start.generating", generateClient);
}
