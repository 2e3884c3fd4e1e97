import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { runProgram } from "./run-program.mjs";

/**
 * Where browsers of the Chromium family lie when the system or the user has installed one. The shell that never
 * opens a window comes first: it draws the same, and a page in it costs half as much.
 */
const PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** How each platform's package manager installs one, without asking: step by step until a browser is there. */
const APT_INSTALL = ["install", "-y", "--no-install-recommends"];
const INSTALLERS = [
  {
    program: "/usr/bin/apt-get",
    steps: [["update"], [...APT_INSTALL, "chromium-headless-shell"], [...APT_INSTALL, "chromium"]],
  },
  { program: "/sbin/apk", steps: [["update"], ["add", "chromium"]] },
  { program: "/usr/bin/dnf", steps: [["install", "-y", "chromium"]] },
];

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/**
 * A browser that is there but lacks a library of the system does not run: only one that tells its version counts.
 * @param {string} file
 */
function works(file) {
  if (!existsSync(file)) return false;
  if (process.platform === "win32") return true;
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** @returns {Promise<string | null>} the browser that CHROMIUM_PATH names, else the system's, else Playwright's own */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return works(named) ? named : null;
  return [...PLACES, await playwrightsOwn()].find(works) ?? null;
}

/** Playwright's own installer first, then, for root, the platform's package manager. */
export async function installBrowser() {
  await runProgram(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  const found = await findBrowser();
  if (found || process.getuid?.() !== 0) return found;
  const installer = INSTALLERS.find(({ program }) => existsSync(program));
  for (const step of installer?.steps ?? []) {
    await runProgram(installer?.program ?? "", step);
    const installed = await findBrowser();
    if (installed) return installed;
  }
  return null;
}
