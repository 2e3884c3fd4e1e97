import { defineConfig } from "@playwright/test";
import { findBrowser } from "./commands/browser.mjs";
import { freePort } from "./server/db/free-port";

// Chosen once: the processes that run the tests read this file again, and inherit the environment.
process.env.E2E_PORT ??= String(await freePort());
const executablePath = (await findBrowser()) ?? undefined;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/global-setup.ts",
  outputDir: "test-results",
  timeout: 180_000,
  expect: { timeout: 10_000 },
  // Every test works on the same register: those of one file run in order, and two cores carry two at a time.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: "zh-CN",
    timezoneId: "Asia/Hong_Kong",
    // What is not there to be clicked fails at its own line, and not when the whole story has run out of time.
    actionTimeout: 60_000,
    // What a page was is kept with its trace, and not filmed: that alone takes a fifth of the time.
    trace: { mode: "retain-on-failure", screenshots: false },
    // Without a graphics card one is imitated, at many times the cost of drawing without.
    launchOptions: { executablePath, args: ["--disable-gpu"] },
  },
});
