import { describe, expect, test } from "vitest";
import { LOCALES } from "@/server/kernel/locale";
import { MAIL_REGISTER, sampleLetters } from "@/server/testing/sample-letters";
import { MAIL_KINDS } from "../mail-choice/mail-choice.schema";
import { composeMail } from "./compose-mail";
import { letterParts } from "./letter-parts";
import { KIND_OF } from "./mail-kind";
import type { DigestLetter } from "./notification.schema";

function digestIn(locale: (typeof LOCALES)[number]): DigestLetter {
  const letter = sampleLetters.digest("a@b.example", locale);
  if (letter.template !== "digest") throw new Error("another template");
  return letter;
}

describe.each(LOCALES)("a digest in %s", (locale) => {
  const digest = digestIn(locale);
  const { text, html } = composeMail(digest, MAIL_REGISTER);
  const parts = digest.params.letters.map((letter) => letterParts(letter, MAIL_REGISTER));

  test("tells each letter by what it is about, what it says and where it leads, and greets once", () => {
    const [greeting] = new Set(parts.map(({ paragraphs }) => paragraphs[0]));
    for (const { subject, paragraphs, link } of parts) {
      // What is left out of it is the greeting, and nothing that is told.
      expect(paragraphs[0]).toBe(greeting);
      for (const told of [`* ${subject}`, ...paragraphs.slice(1), `${link.label}\n${link.url}`])
        expect(text).toContain(told);
      expect(html).toContain(`href="${link.url}"`);
    }
    expect(text).not.toContain(greeting);
  });

  test("stands under a heading for each kind that people choose by, in their order", () => {
    const headings = [...text.matchAll(/^== (.+) ==$/gm)].map(([, name]) => name);
    expect(headings).toHaveLength(MAIL_KINDS.length);
    expect([...html.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, name]) => name)).toEqual(headings);
    expect([...html.matchAll(/<h3/g)]).toHaveLength(digest.params.letters.length);
  });

  test("says how many it has no room for, and says nothing of it where it has room for all", () => {
    const count = digest.params.letters.length;
    const whole = composeMail({ ...digest, params: { ...digest.params, more: 0 } }, MAIL_REGISTER);
    expect(composeMail(digest, MAIL_REGISTER).subject).toContain(`${count + 2}`);
    expect(whole.subject).toContain(`${count}`);
    expect(text.split("\n\n").length).toBe(whole.text.split("\n\n").length + 1);
  });
});

test("a mail that one may choose leads to where one chooses, and no other mail does", () => {
  for (const [template, sample] of Object.entries(sampleLetters)) {
    const { text } = composeMail(sample("a@b.example", "en"), MAIL_REGISTER);
    const chosen = Object.entries(KIND_OF).some(([name, kind]) => name === template && kind !== "ALWAYS");
    expect(text.includes("/en/account#mails"), template).toBe(chosen || template === "digest");
  }
});
