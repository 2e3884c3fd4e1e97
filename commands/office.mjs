import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { runProgram } from "./run-program.mjs";

/** Where LibreOffice lies when the system or the user has installed it. */
const PLACES = [
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/usr/local/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/usr/lib64/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** How each platform's package manager installs what opens and prints Word files, without asking. */
const INSTALLERS = [
  {
    program: "/usr/bin/apt-get",
    steps: [["update"], ["install", "-y", "--no-install-recommends", "libreoffice-writer-nogui"]],
  },
  { program: "/sbin/apk", steps: [["update"], ["add", "libreoffice-writer"]] },
  { program: "/usr/bin/dnf", steps: [["install", "-y", "libreoffice-writer"]] },
];

/**
 * One that lacks a library of the system does not run: only one that tells its version counts.
 * @param {string} file
 */
function works(file) {
  if (!existsSync(file)) return false;
  if (process.platform === "win32") return true;
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0;
}

/** @returns {string | null} the LibreOffice that SOFFICE_PATH names, else the system's */
export function findOffice() {
  const named = process.env.SOFFICE_PATH;
  if (named) return works(named) ? named : null;
  return PLACES.find(works) ?? null;
}

/** For root, by the platform's package manager. */
export async function installOffice() {
  if (process.getuid?.() !== 0) return null;
  const installer = INSTALLERS.find(({ program }) => existsSync(program));
  for (const step of installer?.steps ?? []) await runProgram(installer?.program ?? "", step);
  return findOffice();
}
