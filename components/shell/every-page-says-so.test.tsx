import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test } from "vitest";
import GlobalError from "@/app/global-error";
import NotFound from "@/app/not-found";
import en from "@/server/i18n/messages/en/shell.json";
import zhHans from "@/server/i18n/messages/zh-Hans/shell.json";
import zhHant from "@/server/i18n/messages/zh-Hant/shell.json";
import { readSettings } from "@/server/settings/settings";

const before = globalThis.registerSettings;
afterEach(() => {
  globalThis.registerSettings = before;
});

const LINES = [zhHans, zhHant, en].map(({ demonstration }) => demonstration);

/** How many of the lines are on the pages that no layout is around, as they are made on the server. */
function linesOn(page: "notFound" | "globalError", demo: "on" | "off"): number {
  const own = {
    DATABASE_URL: "postgresql://a:b@localhost/c",
    AUTH_SECRET: "a secret for tests, of enough length",
  };
  globalThis.registerSettings = readSettings({
    ...own,
    DEMO: demo,
    DEMO_PASSWORD: "a password for the demonstration",
  });
  const shown =
    page === "notFound" ? <NotFound /> : <GlobalError error={new Error("any")} reset={() => {}} />;
  const html = renderToStaticMarkup(shown);
  return LINES.filter((line) => html.includes(line)).length;
}

describe.each(["notFound", "globalError"] as const)("the page %s, which names no language", (page) => {
  test("says in all of them that it is a demonstration's", () => {
    expect(linesOn(page, "on")).toBe(LINES.length);
  });

  test("says nothing of the kind where there is none", () => {
    expect(linesOn(page, "off")).toBe(0);
  });
});
