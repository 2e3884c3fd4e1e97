import { expect, test } from "vitest";
import en from "@/server/i18n/messages/en/shell.json";
import zhHans from "@/server/i18n/messages/zh-Hans/shell.json";
import zhHant from "@/server/i18n/messages/zh-Hant/shell.json";
import { LOCALES } from "@/server/kernel/locale";
import { LINK_TOKEN, MAIL_REGISTER, sampleLetters } from "@/server/testing/sample-letters";
import { composeMail } from "./compose-mail";
import { type Letter, letterSchema } from "./notification.schema";

const SHELL = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };
const places: Record<Letter["template"], string> = {
  invitation: `invitation/${LINK_TOKEN}`,
  passwordReset: `reset/${LINK_TOKEN}`,
  accountChanged: "account",
  newDevice: "account",
  updateReturned: "desk/updates/u1",
  commentWritten: "desk/updates/u1#thread-t1",
  updateReassigned: "desk/periods/2024",
  agencyUnattended: "desk",
  agenciesMerged: "desk",
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
  digest: "desk#notices",
};

for (const locale of LOCALES) {
  for (const [template, letter] of Object.entries(sampleLetters)) {
    test(`${template} in ${locale} has all its words and leads to its place`, () => {
      const mail = composeMail(letter("a@b.example", locale), MAIL_REGISTER);
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
      const { text, html } = composeMail(sampleLetters[template]("a@b.example", locale), MAIL_REGISTER);
      const [body = "", footer] = text.split("\n-- \n");
      expect(footer).toContain(MAIL_REGISTER.group[locale]);
      if (template !== "published") expect(body).toContain(MAIL_REGISTER.group[locale]);
      expect(html).toContain(MAIL_REGISTER.group[locale]);
    }
  },
);

test.each(LOCALES)(
  "a mail of a demonstration in %s begins by saying so, and no other mail does",
  (locale) => {
    const line = SHELL[locale].demonstration;
    const letter = sampleLetters.invitation("a@b.example", locale);
    const { text, html } = composeMail(letter, { ...MAIL_REGISTER, isDemonstration: true });
    expect(text.startsWith(`${line}\n\n`)).toBe(true);
    expect(html).toContain(`<p>${line}</p>`);
    expect(composeMail(letter, MAIL_REGISTER).text).not.toContain(line);
  },
);

test("what people wrote cannot become markup, and stays as it was in the text", () => {
  const mail = composeMail(sampleLetters.updateReturned("a@b.example", "zh-Hans"), MAIL_REGISTER);
  expect(mail.text).toContain("“海关 <联合> 行动”");
  expect(mail.html).toContain("海关 &lt;联合&gt; 行动");
  expect(mail.html).toContain("请补充<br>两处数据 &amp; 日期");
});

test("a subject is one line, whatever a title holds", () => {
  const letter = sampleLetters.updateReturned("a@b.example", "en");
  if (letter.template !== "updateReturned") throw new Error("another template");
  letter.params.title = "one\r\nBcc: everybody@example.org";
  expect(composeMail(letter, MAIL_REGISTER).subject).not.toMatch(/[\r\n]/);
});

const ATTACK = `<script>heard()</script><img src=x onerror=heard()>"'>]]>\r\nBcc: everybody@example.org`;

/** Every text that a person wrote in place of the one of the sample; a code, an id or a sealed word is none. */
function attacked(letter: Letter): Letter {
  const isWritten = (name: string) =>
    /^(name|browser|system|title|by|comment|reason|period|side|agency|before|responsible|contributing|list|into)$/.test(
      name,
    );
  const attackedValue = (name: string, value: unknown) => (isWritten(name) ? ATTACK : value);
  const params = Object.fromEntries(
    Object.entries(letter.params).map(([name, value]) => [name, attackedValue(name, value)]),
  );
  if (letter.template === "digest") params.letters = letter.params.letters.map(attacked);
  return letterSchema.parse({ ...letter, params });
}

test.each(Object.entries(sampleLetters))("hostile words make no markup and no header in %s", (_, letter) => {
  const { html, subject, text } = composeMail(attacked(letter("a@b.example", "en")), MAIL_REGISTER);
  expect(html).not.toMatch(/<(script|img)\b/i);
  expect(subject).not.toMatch(/[\r\n]/);
  const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link.startsWith("https://register.example/")).toBe(true);
  for (const link of text.match(/https?:\/\/\S+/g) ?? [])
    expect(link.startsWith("https://register.example/")).toBe(true);
});
