import { expect, test } from "vitest";
import en from "@/server/i18n/messages/en/shell.json";
import zhHans from "@/server/i18n/messages/zh-Hans/shell.json";
import zhHant from "@/server/i18n/messages/zh-Hant/shell.json";
import { LOCALES } from "@/server/kernel/locale";
import { sealToken } from "../invitation/token";
import { composeMail } from "./compose-mail";
import { type Letter, letterSchema } from "./notification.schema";

const settings = {
  baseUrl: "https://register.example",
  authSecret: "a secret for tests only, of enough length",
  isDemonstration: false,
  group: { "zh-Hans": "某合作专班", "zh-Hant": "某合作專班", en: "Some Working Group" },
};
const SHELL = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };
const about = { periodSlug: "2024", period: "2024年" };
const reassigned = { by: "李", before: "甲局", responsible: "乙局", reason: "职能调整" };
const at = { year: "2025", month: 1, day: 31, time: "09:30" };
const TOKEN = "vhL3bX2mB5";

const letters: Record<Letter["template"], (to: string, locale: (typeof LOCALES)[number]) => Letter> = {
  invitation: (to, locale) => ({
    to,
    locale,
    template: "invitation",
    params: { name: "陈", days: 7, sealedToken: sealToken(TOKEN, settings.authSecret) },
  }),
  passwordReset: (to, locale) => ({
    to,
    locale,
    template: "passwordReset",
    params: { name: "陈", minutes: 30, sealedToken: sealToken(TOKEN, settings.authSecret) },
  }),
  accountChanged: (to, locale) => ({
    to,
    locale,
    template: "accountChanged",
    params: { name: "陈", how: "PASSWORD_RESET" },
  }),
  newDevice: (to, locale) => ({
    to,
    locale,
    template: "newDevice",
    params: { name: "陈", browser: "Edge", system: "Windows", ...at },
  }),
  updateReturned: (to, locale) => ({
    to,
    locale,
    template: "updateReturned",
    params: {
      updateId: "u1",
      number: 6,
      title: "海关 <联合> 行动",
      by: "李",
      comment: "请补充\n两处数据 & 日期",
    },
  }),
  commentWritten: (to, locale) => ({
    to,
    locale,
    template: "commentWritten",
    params: {
      ...{ updateId: "u1", threadId: "t1", number: 6, title: "海关行动", by: "李" },
      ...{ comment: "案值是多少？", how: "MENTIONED" },
    },
  }),
  updateReassigned: (to, locale) => ({
    to,
    locale,
    template: "updateReassigned",
    params: { ...about, ...reassigned, number: 6, title: "海关联合行动", contributing: "NONE" },
  }),
  agencyUnattended: (to, locale) => ({
    to,
    locale,
    template: "agencyUnattended",
    params: { name: "陈", agency: "甲局", count: 3 },
  }),
  updatesHandedOn: (to, locale) => ({
    to,
    locale,
    template: "updatesHandedOn",
    params: { ...about, ...reassigned, count: 3 },
  }),
  endorsementVoided: (to, locale) => ({
    to,
    locale,
    template: "endorsementVoided",
    params: { ...about, subject: "PLAN" },
  }),
  endorsementWanted: (to, locale) => ({
    to,
    locale,
    template: "endorsementWanted",
    params: { ...about, subject: "SUMMARY", side: "粤方" },
  }),
  updatesDue: (to, locale) => ({
    to,
    locale,
    template: "updatesDue",
    params: { ...about, year: "2025", month: 1, day: 31 },
  }),
  updatesDueSoon: (to, locale) => ({
    to,
    locale,
    template: "updatesDueSoon",
    params: { ...about, list: "1. 甲", year: "2025", month: 1, day: 31, how: "IN_7_DAYS" },
  }),
  updatesAwaited: (to, locale) => ({
    to,
    locale,
    template: "updatesAwaited",
    params: { ...about, count: 2, list: "3. 海关 <联合> 行动\n5. 交流 & 培训" },
  }),
  published: (to, locale) => ({ to, locale, template: "published", params: about }),
  publicationHeld: (to, locale) => ({
    to,
    locale,
    template: "publicationHeld",
    params: { ...about, by: "李", ...at },
  }),
  publicationStopped: (to, locale) => ({
    to,
    locale,
    template: "publicationStopped",
    params: { ...about, by: "李", how: "STOPPED", reason: "数据存疑" },
  }),
  settingsChanged: (to, locale) => ({
    to,
    locale,
    template: "settingsChanged",
    params: { by: "陈", fourEyes: "ON", holdDays: 7 },
  }),
};

const places: Record<Letter["template"], string> = {
  invitation: `invitation/${TOKEN}`,
  passwordReset: `reset/${TOKEN}`,
  accountChanged: "account",
  newDevice: "account",
  updateReturned: "desk/updates/u1",
  commentWritten: "desk/updates/u1#thread-t1",
  updateReassigned: "desk/periods/2024",
  agencyUnattended: "desk",
  updatesHandedOn: "desk/periods/2024",
  endorsementVoided: "desk/periods/2024/plan",
  endorsementWanted: "desk/periods/2024/summary",
  updatesDue: "desk",
  updatesDueSoon: "desk",
  updatesAwaited: "desk",
  published: "summaries/2024",
  publicationHeld: "desk/periods/2024/summary",
  publicationStopped: "desk/periods/2024/summary",
  settingsChanged: "desk/periods",
};

for (const locale of LOCALES) {
  for (const [template, letter] of Object.entries(letters)) {
    test(`${template} in ${locale} has all its words and leads to its place`, () => {
      const mail = composeMail(letter("a@b.example", locale), settings);
      const place = Object.entries(places).find(([name]) => name === template)?.[1];
      expect(mail.text).toContain(`https://register.example/${locale}/${place}`);
      expect(mail.html).toContain(`href="https://register.example/${locale}/${place}"`);
      expect(`${mail.subject}${mail.text}`).not.toMatch(/\bmail\.[a-z]+\.|[{}]/);
    });
  }
}

test.each(LOCALES)(
  "a mail in %s says by its footer whose register writes, as the group is called now",
  (locale) => {
    for (const template of ["invitation", "passwordReset", "published"] as const) {
      const { text, html } = composeMail(letters[template]("a@b.example", locale), settings);
      const [body = "", footer] = text.split("\n-- \n");
      expect(footer).toContain(settings.group[locale]);
      if (template !== "published") expect(body).toContain(settings.group[locale]);
      expect(html).toContain(settings.group[locale]);
    }
  },
);

test.each(LOCALES)(
  "a mail of a demonstration in %s begins by saying so, and no other mail does",
  (locale) => {
    const line = SHELL[locale].demonstration;
    const letter = letters.invitation("a@b.example", locale);
    const { text, html } = composeMail(letter, { ...settings, isDemonstration: true });
    expect(text.startsWith(`${line}\n\n`)).toBe(true);
    expect(html).toContain(`<p>${line}</p>`);
    expect(composeMail(letter, settings).text).not.toContain(line);
  },
);

test("what people wrote cannot become markup, and stays as it was in the text", () => {
  const mail = composeMail(letters.updateReturned("a@b.example", "zh-Hans"), settings);
  expect(mail.text).toContain("“海关 <联合> 行动”");
  expect(mail.html).toContain("海关 &lt;联合&gt; 行动");
  expect(mail.html).toContain("请补充<br>两处数据 &amp; 日期");
});

test("a subject is one line, whatever a title holds", () => {
  const letter = letters.updateReturned("a@b.example", "en");
  if (letter.template !== "updateReturned") throw new Error("another template");
  letter.params.title = "one\r\nBcc: everybody@example.org";
  expect(composeMail(letter, settings).subject).not.toMatch(/[\r\n]/);
});

const ATTACK = `<script>heard()</script><img src=x onerror=heard()>"'>]]>\r\nBcc: everybody@example.org`;

/** Every text that a person wrote in place of the one of the sample; a code, an id or a sealed word is none. */
function attacked(letter: Letter): Letter {
  const isWritten = (name: string) =>
    /^(name|browser|system|title|by|comment|reason|period|side|agency|before|responsible|contributing|list)$/.test(
      name,
    );
  const params = Object.fromEntries(
    Object.entries(letter.params).map(([name, value]) => [name, isWritten(name) ? ATTACK : value]),
  );
  return letterSchema.parse({ ...letter, params });
}

test.each(Object.entries(letters))("hostile words make no markup and no header in %s", (_, letter) => {
  const { html, subject, text } = composeMail(attacked(letter("a@b.example", "en")), settings);
  expect(html).not.toMatch(/<(script|img)\b/i);
  expect(subject).not.toMatch(/[\r\n]/);
  const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link.startsWith("https://register.example/")).toBe(true);
  for (const link of text.match(/https?:\/\/\S+/g) ?? [])
    expect(link.startsWith("https://register.example/")).toBe(true);
});
