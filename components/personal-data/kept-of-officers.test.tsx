import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { catalogueOf } from "@/server/i18n/catalogues";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { RETENTION } from "@/server/modules/retention/retention.schema";
import { KEPT_OF_OFFICERS, useSpanWords } from "./kept-of-officers";
import { KeptTable } from "./kept-table";

function said(locale: Locale, view: React.ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={catalogueOf(locale)} timeZone="Asia/Hong_Kong">
      {view}
    </NextIntlClientProvider>,
  );
}

function Spans() {
  return JSON.stringify(useSpanWords());
}

/** The rows as the catalogue has them, before the spans stand in them. */
function rowsOf(locale: Locale): string {
  return JSON.stringify(catalogueOf(locale).privacy?.rows);
}

test.each(LOCALES)("the page tells of every span by which the register deletes in %s", (locale) => {
  const told = [...rowsOf(locale).matchAll(/\{(\w+)\}/g)].map(([, kind]) => kind ?? "");
  expect(told.toSorted()).toEqual(Object.keys(RETENTION).toSorted());
});

test.each(LOCALES)("the page has a row for everything that the catalogue speaks of in %s", (locale) => {
  const rows = Object.keys(catalogueOf(locale).privacy?.rows ?? {});
  expect(rows).toEqual([...KEPT_OF_OFFICERS]);
  expect(said(locale, <KeptTable />).match(/<tr/g)).toHaveLength(rows.length + 1);
});

test("a span is said in the words of the reader, with its number", () => {
  expect(said("en", <Spans />)).toContain("endedSessions&quot;:&quot;30 days");
  expect(said("zh-Hans", <Spans />)).toContain("signInAttempts&quot;:&quot;15分钟");
  expect(said("zh-Hant", <KeptTable />)).toContain("登入結束後30日；");
});
