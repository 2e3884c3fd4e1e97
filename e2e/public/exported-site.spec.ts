import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { LOCALES } from "../../server/kernel/locale";
import { runCommand } from "../support/command";
import { servePlainFiles } from "../support/plain-files";

/** Pages that stay as they are while another story publishes another period, so that their text can be compared. */
const STAYING = ["/summaries/2022h2-2023", "/accessibility", "/privacy", "/contact"];
/** Pages that list periods beside them: how they look is compared, and the walk goes through them. */
const LISTING = ["", "/projects", "/verify"];
const PLACES = [...STAYING, ...LISTING];

test.use({ javaScriptEnabled: false });

/** Exports the register that the tests look at, from its own data directory: there the published attachments lie. */
function exportSite(folder: string) {
  return runCommand("export-site", [folder], process.env.E2E_DATA_DIR ?? "");
}

/** Every address within the site that is reached from its first page, and every one that leads out of it or nowhere. */
async function walk(page: Page, url: string): Promise<{ seen: Set<string>; wrong: string[] }> {
  const seen = new Set<string>();
  const wrong: string[] = [];
  const waiting = [`${url}index.html`];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const answer = await page.request.get(next);
    if (answer.status() !== 200) wrong.push(next);
    if (!next.endsWith(".html") || answer.status() !== 200) continue;
    const links = [...(await answer.text()).matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(
      ([, link = ""]) => link.replaceAll("&amp;", "&"),
    );
    const whole = links.map((link) => new URL(link, next).href.split("#")[0] ?? "");
    wrong.push(...whole.filter((link) => !link.startsWith(url)));
    waiting.push(...whole.filter((link) => link.startsWith(url)));
  }
  return { seen, wrong };
}

test("the public site stands in a folder of another server: all of it, by relative links, looking the same", async ({
  page,
}) => {
  // The files of an edition are all made anew, PDFs too.
  test.setTimeout(600_000);
  const around = mkdtempSync(path.join(tmpdir(), "register-exported-"));
  const folder = path.join(around, "site");
  const exported = await exportSite(folder);
  expect(exported, exported.said).toMatchObject({ status: 0 });
  const server = await servePlainFiles(folder, "/a/column/");
  try {
    const { seen, wrong } = await walk(page, server.url);
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(80);
    const origins = new Set<string>();
    page.on("request", (request) => origins.add(new URL(request.url()).origin));
    for (const locale of LOCALES) {
      for (const place of PLACES) {
        await page.goto(`${server.url}${locale}${place}/index.html`);
        const here = await page.locator("main").innerText();
        const style = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
        expect([...origins]).toEqual([new URL(server.url).origin]);
        await page.goto(`/${locale}${place}`);
        if (STAYING.includes(place)) expect(await page.locator("main").innerText()).toBe(here);
        expect(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
          style,
        );
        origins.clear();
      }
    }
  } finally {
    await server.close();
    rmSync(around, { recursive: true });
  }
});
