import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import { findBrowser } from "../commands/browser.mjs";
import { paths } from "../components/navigation/paths";
import { PAUSE } from "../components/progress-update/save-queue";
import type { AppRouter } from "../server/api/root";
import { connectWorkspace } from "../server/db/workspace-client";
import { cast } from "../server/testing/cast";
import { weighPage } from "../server/testing/page-weight";
import { signIn } from "../server/testing/sign-in";
import { kB, median, ms, quantile } from "./distribution";
import type { Reading } from "./reading";
import { PASSWORD, type RunningRegister } from "./register";
import { realContent, writeSummary } from "./written-summary";

const YEAR = 2071;
const WRITERS = 20;
const SAVING_FOR_MS = 10_000;
const ROUNDS = 5;
const KEYSTROKES = 60;

/** A phone of the middle class on a slow mobile network, as the browser's own tools imitate them. */
const PHONE = { width: 360, height: 740 };
const CPU_TIMES_SLOWER = 4;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

interface Visit {
  browser: Browser;
  origin: string;
  cookie: string;
  updateId: string;
}

/** A phone that has the register's scripts from an earlier visit, and has signed in. */
async function phone({ browser, origin, cookie }: Visit): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
  const cookies = cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_TIMES_SLOWER });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  return page;
}

/** Milliseconds since the page was asked for. */
interface Opening {
  /** Until the narrative takes what is typed, and it is kept on the device. */
  takes: number;
  /** Until the page's own script listens to it as well. */
  heard: number;
  /** Until the server has acknowledged a word that was typed as soon as it was taken. */
  saved: number;
}

/** Opens the update and types a word as soon as it is taken. */
async function open(page: Page, { origin, updateId }: Visit, word: string): Promise<Opening> {
  const began = performance.now();
  const since = () => performance.now() - began;
  await page.goto(`${origin}${paths.desk.update("zh-Hans", updateId)}`, { waitUntil: "commit" });
  const narrative = page.locator("textarea:not([readonly])").first();
  await narrative.waitFor();
  const takes = since();
  await narrative.press("ControlOrMeta+End");
  await narrative.pressSequentially(word);
  const after = await narrative.inputValue();
  if (!after.endsWith(word)) throw new Error(`typed ${word}, and found ${after.slice(-20)}`);
  await page.locator("textarea:not([readonly]):not([data-early])").first().waitFor();
  const heard = since();
  await page.locator('[data-save-state="saved"]').waitFor();
  return { takes, heard, saved: since() };
}

const medianOf = (openings: readonly Opening[], which: keyof Opening) =>
  ms(median(openings.map((opening) => opening[which])));

/** What it takes to get there: the page, and the scripts without which it takes nothing that is typed. */
async function weigh({ origin, cookie, updateId }: Visit): Promise<Reading> {
  const { html, scripts } = await weighPage(`${origin}${paths.desk.update("zh-Hans", updateId)}`, cookie);
  return {
    what: "page / scripts until then, compressed",
    ours: `${kB(html)} / ${kB(scripts)}`,
    beside: "200 kB come in a second",
  };
}

/** From each key to the next picture. @returns milliseconds; keys that took less than 16 are told as 16 */
async function keystrokes(page: Page): Promise<number[]> {
  await page.evaluate(`
    window.keyTimes = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") window.keyTimes.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 });`);
  await page
    .locator("textarea:not([readonly])")
    .first()
    .pressSequentially("a".repeat(KEYSTROKES), { delay: 80 });
  const slow = await page.evaluate<number[]>("window.keyTimes");
  return [...slow, ...Array.from({ length: Math.max(0, KEYSTROKES - slow.length) }, () => 16)];
}

async function measurePhone(visit: Visit): Promise<Reading[]> {
  const [first, again]: [Opening[], Opening[]] = [[], []];
  let keys: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await phone(visit);
    first.push(await open(page, visit, `${round}a`));
    // Whoever comes again has had all of the page before.
    await page.waitForLoadState("networkidle");
    again.push(await open(page, visit, `${round}b`));
    if (round === 0) keys = await keystrokes(page);
    await page.context().close();
  }
  const opened = (what: string, which: keyof Opening, beside: string): Reading => ({
    what: `${what}, ms`,
    ours: `${medianOf(again, which)}, first visit ${medianOf(first, which)}`,
    beside,
  });
  return [
    { what: "a phone", ours: `CPU ÷ ${CPU_TIMES_SLOWER}, 150 ms, 1.6 Mbit/s`, beside: "" },
    opened("until it takes what is typed", "takes", "under 2,000"),
    opened("until its script hears it too", "heard", ""),
    opened("until the server has a word typed then", "saved", `${ms(PAUSE)} of it are a pause`),
    await weigh(visit),
    {
      what: "from a key to the next picture: p50 / p95 ms",
      ours: `${ms(median(keys))} / ${ms(quantile(keys, 0.95))}`,
      beside: "never blocks",
    },
  ];
}

/** Each writes an update of their own. */
interface Writers {
  updateIds: readonly string[];
  /** The newest revisions, by update; kept true. */
  heads: Map<string, string | null>;
}

/**
 * Each saves again and again over HTTP, as the editor does.
 * @param rest milliseconds between an answer and the next save
 * @returns milliseconds of each save
 */
async function saveAtOnce({ origin, cookie }: Visit, { updateIds, heads }: Writers, rest: number) {
  const client = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/api/trpc`, transformer: superjson, headers: { cookie, origin } })],
  });
  const deadline = performance.now() + SAVING_FOR_MS;
  const write = async (updateId: string, index: number) => {
    const times: number[] = [];
    const content = structuredClone(realContent(index));
    // Twenty people do not begin in the same instant.
    await pause((rest * index) / updateIds.length);
    while (performance.now() < deadline) {
      content.texts["zh-Hans"]?.paragraphs.splice(-1, 1, `${rest}：第${times.length}次修改。`);
      const began = performance.now();
      const baseRevisionId = heads.get(updateId) ?? null;
      const saved = await client.progressUpdate.save.mutate({ updateId, baseRevisionId, content });
      times.push(performance.now() - began);
      heads.set(updateId, saved.revisionId);
      await pause(rest);
    }
    return times;
  };
  return (await Promise.all(updateIds.map(write))).flat();
}

function savesReading(what: string, saves: readonly number[]): Reading {
  const rate = (saves.length / (SAVING_FOR_MS / 1000)).toFixed(0);
  return {
    what: `${what}: p50 / p95 ms`,
    ours: `${ms(median(saves))} / ${ms(quantile(saves, 0.95))}, ${rate}/s`,
    beside: "p95 within 150",
  };
}

/** The editor as a member has it: on a phone, and while twenty write at once. */
export async function measureEditor({ port, urls }: RunningRegister): Promise<Reading[]> {
  const origin = `http://localhost:${port}`;
  const db = connectWorkspace(urls.workspace);
  const { updateIds } = await writeSummary(db, { year: YEAR, updates: WRITERS + 1 }, "COLLECTING");
  const rows = await db.progressUpdate.findMany({ select: { id: true, headRevisionId: true } });
  await db.$disconnect();
  const cookie = await signIn(origin, { email: cast.gdIpaMember.email, password: PASSWORD });
  const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? undefined });
  const visit = { browser, origin, cookie, updateId: updateIds[0] ?? "" };
  const onPhone = await measurePhone(visit).finally(() => browser.close());
  const writers = {
    updateIds: updateIds.slice(1),
    heads: new Map(rows.map((row) => [row.id, row.headRevisionId])),
  };
  // The harder first, so that the server has long been running when the twenty come who only type.
  const pressing = await saveAtOnce(visit, writers, 0);
  const typing = await saveAtOnce(visit, writers, PAUSE);
  return [
    ...onPhone,
    savesReading(`${WRITERS} type without stopping, each saved every ${PAUSE / 1000} s`, typing),
    savesReading(`${WRITERS} save without a pause, each after its answer`, pressing),
  ];
}
