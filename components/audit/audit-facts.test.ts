import { createTranslator, type Messages } from "next-intl";
import { describe, expect, it, test } from "vitest";
import { catalogueOf } from "@/server/i18n/catalogues";
import { ROLES } from "@/server/kernel/actor";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { OMISSION_KINDS } from "@/server/modules/project/project.schema";
import { auditFacts } from "./audit-facts";
import { auditWords } from "./audit-words";

/** As the record says them, here as no catalogue does. */
const SIDES: Record<Locale, ReadonlyMap<string, string>> = {
  "zh-Hans": new Map([["HONG_KONG", "香港一方"]]),
  "zh-Hant": new Map([
    ["GUANGDONG", "粵方"],
    ["HONG_KONG", "港方"],
  ]),
  en: new Map([["HONG_KONG", "Hong Kong party"]]),
};
const AN_ID = "0198c1f0-5d3a-7b6e-8f4a-2f5b6c7d8e9f";

function said(locale: Locale, data: Record<string, unknown>) {
  const messages: Messages = catalogueOf(locale);
  const t = createTranslator({ locale, messages, namespace: "audit" });
  return auditFacts(data, auditWords(t, SIDES[locale])).map(({ name, value }) => [name, value]);
}

describe("what an event of the audit log says", () => {
  it("is said in the reader's words, without the bare ids of records", () => {
    const invited = {
      email: "a.b@example.org",
      role: "MEMBER",
      side: "HONG_KONG",
      agencyIds: [AN_ID, AN_ID],
    };
    expect(said("zh-Hans", invited)).toEqual([
      ["邮箱", "a.b@example.org"],
      ["角色", "成员"],
      ["所属方", "香港一方"],
    ]);
    expect(said("en", { subject: "PLAN", revisionId: AN_ID, number: 3 })).toEqual([
      ["Content", "Plan"],
      ["No.", "3"],
    ]);
  });

  it("leaves out the id of a record that there is not, and keeps a date that was taken away", () => {
    expect(said("zh-Hant", { sides: ["GUANGDONG", "HONG_KONG"], updateId: null, dueOn: null })).toEqual([
      ["所屬方", "粵方, 港方"],
      ["截止日期", "–"],
    ]);
  });

  it("reads a name in several languages out of the text that keeps it", () => {
    expect(said("en", { label: JSON.stringify({ "zh-Hans": "2024年", en: "2024" }) })).toEqual([
      ["Name", "2024年 / 2024"],
    ]);
    expect(said("en", { reason: "{not of that kind" })).toEqual([["Reason", "{not of that kind"]]);
  });

  it("stands as it is where the catalogue has no word for it", () => {
    expect(said("en", { unheardOf: "A.B", role: "values.role" })).toEqual([
      ["unheardOf", "A.B"],
      ["Role", "values.role"],
    ]);
  });
});

const KNOWN = {
  role: ROLES,
  kind: OMISSION_KINDS,
  locale: LOCALES,
  subject: ["PLAN", "SUMMARY", "TRANSCRIPTION"],
  content: ["PLAN", "SUMMARY"],
};

test.each(LOCALES)("every known value in the audit log has a word in %s", (locale) => {
  for (const [key, values] of Object.entries(KNOWN)) {
    for (const value of values) {
      const [[name, word] = []] = said(locale, { [key]: value });
      expect(name, key).not.toBe(key);
      expect(word, `${key} ${value}`).not.toBe(value);
    }
  }
});
