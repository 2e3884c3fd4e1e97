import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { Trouble } from "../server/settings/trouble";
import { startTestCluster } from "../server/testing/cluster";
import { findBrowser, installBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build";
import { findOffice, installOffice } from "./office.mjs";
import { sayLine, withProgress } from "./progress.mjs";
import { report } from "./run-command";
import { runProgram } from "./run-program.mjs";
import { words } from "./words.mjs";

interface Totals {
  passed: number;
  failed: number;
}

interface Stage {
  name: string;
  run(): Promise<boolean>;
}

/** What a stage needs from those before it. */
interface Surroundings {
  /** For everything that the run writes; gone afterwards. */
  folder: string;
  templateUrl: string;
  browser: string;
  office: string;
  totals: Totals;
}

/** Nothing of the register that may be running here, or of whoever runs the tests, gets into a test. */
const UNSET = Object.fromEntries(
  [
    "DATABASE_URL",
    "PUBLIC_DATABASE_URL",
    "BASE_URL",
    "PORT",
    "AUTH_SECRET",
    "SMTP_URL",
    "OIDC_ISSUER",
    "S3_ENDPOINT",
    "DEMO",
    "DEMO_PASSWORD",
  ].map((name) => [name, undefined]),
);

function environmentOf({ folder, templateUrl, browser, office }: Surroundings) {
  return {
    ...UNSET,
    NODE_ENV: "test",
    DATA_DIR: path.join(folder, "data"),
    TEST_TEMPLATE_URL: templateUrl,
    CHROMIUM_PATH: browser,
    SOFFICE_PATH: office,
  };
}

/** Runs a program of Node.js. */
async function node(script: string, args: string[], environment: Record<string, string | undefined> = {}) {
  return (await runProgram(process.execPath, [script, ...args], { environment, aloud: true })).ok;
}

/** For programs whose words matter only when they fail. */
async function quietly(script: string, args: string[]): Promise<boolean> {
  const { ok, output } = await runProgram(process.execPath, [script, ...args]);
  if (!ok) process.stderr.write(output);
  return ok;
}

/** Types that Next.js writes for the routes belong to the check, those of an older build or of `npm run dev` do not. */
async function checkTypes(): Promise<boolean> {
  const generated = await quietly("node_modules/next/dist/bin/next", ["typegen"]);
  const configuration = ".next/check.tsconfig.json";
  const include = ["../next-env.d.ts", "../**/*.ts", "../**/*.tsx", "../commands/*.mjs", "./types/**/*.ts"];
  mkdirSync(".next", { recursive: true });
  writeFileSync(
    configuration,
    JSON.stringify({
      extends: "../tsconfig.json",
      compilerOptions: { incremental: false },
      include,
      exclude: ["../node_modules"],
    }),
  );
  return generated && (await quietly("node_modules/typescript/bin/tsc", ["--noEmit", "-p", configuration]));
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

function readReport<T>(file: string, schema: z.ZodType<T>): T | null {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

async function runUnitTests(surroundings: Surroundings): Promise<boolean> {
  const file = path.join(surroundings.folder, "vitest.json");
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const ok = await node("node_modules/vitest/vitest.mjs", args, environmentOf(surroundings));
  const result = readReport(file, vitestReport);
  surroundings.totals.passed += result?.numPassedTests ?? 0;
  // A file that does not even load has failed without a test to count.
  surroundings.totals.failed += result?.numFailedTests || (ok ? 0 : 1);
  return ok;
}

async function runEndToEndTests(surroundings: Surroundings): Promise<boolean> {
  const file = path.join(surroundings.folder, "playwright.json");
  const environment = { ...environmentOf(surroundings), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const args = ["test", "--reporter=list,json", "--pass-with-no-tests"];
  const ok = await node("node_modules/@playwright/test/cli.js", args, environment);
  const stats = readReport(file, playwrightReport)?.stats;
  surroundings.totals.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  surroundings.totals.failed += stats?.unexpected || (ok ? 0 : 1);
  return ok;
}

function stagesOf(surroundings: Surroundings): Stage[] {
  return [
    {
      name: "lint",
      run: () => quietly("node_modules/@biomejs/biome/bin/biome", ["ci", "--colors=off", "."]),
    },
    { name: "types", run: checkTypes },
    { name: "unit and integration", run: () => runUnitTests(surroundings) },
    { name: "build", run: async () => Boolean(await ensureBuilt()) },
    { name: "end to end", run: () => runEndToEndTests(surroundings) },
  ];
}

async function runStage(stage: Stage): Promise<boolean> {
  const began = Date.now();
  const ok = await stage.run().catch((error: unknown) => {
    report(error);
    return false;
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  sayLine(words(ok ? "test.passed" : "test.failed", { stage: stage.name, seconds }));
  return ok;
}

async function chooseBrowser(): Promise<string> {
  const found = (await findBrowser()) ?? (await withProgress("test.installingBrowser", installBrowser));
  if (!found) throw new Trouble("test.noBrowser");
  sayLine(words("test.browser", { path: found }));
  return found;
}

/** What opens Word files as a reader would. */
async function chooseOffice(): Promise<string> {
  const found = findOffice() ?? (await withProgress("test.installingOffice", installOffice));
  if (!found) throw new Trouble("test.noOffice");
  sayLine(words("test.office", { path: found }));
  return found;
}

async function runStages(folder: string, totals: Totals): Promise<boolean> {
  const browser = await chooseBrowser();
  const office = await chooseOffice();
  const cluster = await startTestCluster();
  try {
    for (const stage of stagesOf({ folder, templateUrl: cluster.templateUrl, browser, office, totals })) {
      if (!(await runStage(stage))) return false;
    }
    return true;
  } finally {
    await cluster.stop();
  }
}

/** Runs every stage up to the first that fails, and says as the last line how many tests passed and failed. */
export async function runTests(): Promise<0 | 1> {
  const folder = mkdtempSync(path.join(tmpdir(), "register-run-"));
  const totals = { passed: 0, failed: 0 };
  const ok = await runStages(folder, totals).catch((error: unknown) => {
    report(error);
    return false;
  });
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
  return ok ? 0 : 1;
}
