import { createTranslator } from "use-intl/core";
import en from "@/server/i18n/messages/en/mail-choice.json";
import zhHans from "@/server/i18n/messages/zh-Hans/mail-choice.json";
import zhHant from "@/server/i18n/messages/zh-Hant/mail-choice.json";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { MAIL_KINDS } from "../mail-choice/mail-choice.schema";
import type { MailRegister } from "./compose-mail";
import { escaped } from "./escaped";
import { type LetterParts, letterParts } from "./letter-parts";
import { KIND_OF } from "./mail-kind";
import type { DigestLetter } from "./notification.schema";

const CATALOGUES: Record<Locale, typeof zhHans> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };

interface Group {
  name: string;
  letters: LetterParts[];
}

/** What a digest tells, by the kinds by which people choose, and in each in the order in which it came. */
function groupsOf({ locale, params }: DigestLetter, register: MailRegister): Group[] {
  const t = createTranslator<typeof zhHans>({ locale: LANGUAGE_TAG[locale], messages: CATALOGUES[locale] });
  return MAIL_KINDS.flatMap((kind) => {
    const ofKind = params.letters.filter(
      ({ template }) => template !== "invitation" && KIND_OF[template] === kind,
    );
    const letters = ofKind.map((letter) => letterParts(letter, register));
    return letters.length > 0 ? [{ name: t(`kinds.${kind}.name`), letters }] : [];
  });
}

/** A digest greets once: each letter begins with what comes after its own greeting. */
const afterGreeting = ({ paragraphs }: LetterParts) => paragraphs.slice(1);

function letterAsText(letter: LetterParts): string {
  const { subject, link } = letter;
  return [`* ${subject}`, ...afterGreeting(letter), `${link.label}\n${link.url}`].join("\n\n");
}

export function digestAsText(digest: DigestLetter, register: MailRegister): string {
  const groups = groupsOf(digest, register).map(({ name, letters }) => [
    `== ${name} ==`,
    ...letters.map(letterAsText),
  ]);
  return groups.flat().join("\n\n");
}

function letterAsHtml(letter: LetterParts): string {
  const { subject, link } = letter;
  const body = afterGreeting(letter).map((text) => `<p>${escaped(text).replaceAll("\n", "<br>")}</p>`);
  return [
    `<h3 style="font-size: 16px; margin-bottom: 0">${escaped(subject)}</h3>`,
    ...body,
    `<p><a href="${escaped(link.url)}">${escaped(link.label)}</a></p>`,
  ].join("\n");
}

export function digestAsHtml(digest: DigestLetter, register: MailRegister): string {
  const groups = groupsOf(digest, register).map(({ name, letters }) => [
    `<h2 style="font-size: 18px; border-bottom: 1px solid #999">${escaped(name)}</h2>`,
    ...letters.map(letterAsHtml),
  ]);
  return groups.flat().join("\n");
}
