import { createTranslator } from "use-intl/core";
import { paths } from "@/components/navigation/paths";
import en from "@/server/i18n/messages/en/notification.json";
import zhHans from "@/server/i18n/messages/zh-Hans/notification.json";
import zhHant from "@/server/i18n/messages/zh-Hant/notification.json";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { openToken } from "../invitation/token";
import { changesAsHtml, changesAsText } from "./changes-in-mail";
import { escaped } from "./escaped";
import type { Letter } from "./notification.schema";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What a mail needs from the settings: where links lead, what opens a sealed token, and whether it is a demonstration's. */
export interface MailSettings {
  baseUrl: string;
  authSecret: string;
  isDemonstration: boolean;
}

/** Whose register it is that writes: what the group is called when the mail goes out. */
export interface MailRegister extends MailSettings {
  group: LocalizedText;
}

const CATALOGUES: Record<Locale, typeof zhHans> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };

/** The page of what is endorsed; the place on it that tells all changes, where the mail tells of some. */
function placeOfContent(
  { locale, changes }: Pick<Letter, "locale" | "changes">,
  { subject, periodSlug }: { subject: string; periodSlug: string },
): string {
  const { plan, planChanges, summary, summaryChanges } = paths.desk;
  if (subject === "PLAN") return (changes ? planChanges : plan)(locale, periodSlug);
  return (changes ? summaryChanges : summary)(locale, periodSlug);
}

function pathFor(letter: Letter, authSecret: string): string {
  const { locale } = letter;
  switch (letter.template) {
    case "invitation":
      return paths.account.invitation(locale, openToken(letter.params.sealedToken, authSecret));
    case "passwordReset":
      return paths.account.reset(locale, openToken(letter.params.sealedToken, authSecret));
    case "accountChanged":
    case "newDevice":
      return paths.account.account(locale);
    case "updateReturned":
      return paths.desk.update(locale, letter.params.updateId);
    case "commentWritten":
      return paths.desk.comment(locale, letter.params.updateId, letter.params.threadId);
    case "updatesDue":
    case "updatesDueSoon":
    case "agencyUnattended":
    case "updatesAwaited":
      return paths.desk.desk(locale);
    case "published":
      return paths.public.summary(locale, letter.params.periodSlug);
    case "updateReassigned":
    case "updatesHandedOn":
      return paths.desk.period(locale, letter.params.periodSlug);
    case "publicationHeld":
    case "publicationStopped":
      return paths.desk.summary(locale, letter.params.periodSlug);
    case "settingsChanged":
      return paths.desk.periods(locale);
    default:
      return placeOfContent(letter, letter.params);
  }
}

/** Line breaks in what people wrote are kept; a line break in a header would begin another one. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function htmlOf(
  locale: Locale,
  paragraphs: readonly string[],
  changes: string,
  link: { url: string; label: string },
  footer: string,
) {
  const body = paragraphs.map((text) => `<p>${escaped(text).replaceAll("\n", "<br>")}</p>`).join("\n");
  const button = `<p><a href="${escaped(link.url)}">${escaped(link.label)}</a></p><p>${escaped(link.url)}</p>`;
  return [
    `<!doctype html><html lang="${LANGUAGE_TAG[locale]}"><head><meta charset="utf-8"></head>`,
    `<body style="font: 16px/1.7 sans-serif; max-width: 40em">\n${body}\n${changes}${button}\n<hr><p>${escaped(footer)}</p></body></html>`,
  ].join("\n");
}

/** A letter as the mail that goes out: its words in the person's language, as text and as HTML, with a link that is whole. */
export function composeMail(letter: Letter, register: MailRegister): Mail {
  const { locale, template } = letter;
  const t = createTranslator<typeof zhHans>({ locale: LANGUAGE_TAG[locale], messages: CATALOGUES[locale] });
  const values: Record<string, string | number> = {
    ...letter.params,
    group: textIn(register.group, locale),
  };
  const url = `${register.baseUrl}${pathFor(letter, register.authSecret)}`;
  const body = t(`mail.${template}.body`, values);
  const { changes } = letter;
  const told = changes ? `${changesAsText(changes, locale)}\n\n` : "";
  const marked = changes ? `${changesAsHtml(changes, locale)}\n` : "";
  const label = t(`mail.${template}.action`, values);
  const footer = t("mail.footer", values);
  const demonstration = register.isDemonstration ? [t("mail.demonstration")] : [];
  return {
    to: letter.to,
    subject: oneLine(t(`mail.${template}.subject`, values)),
    text: `${[...demonstration, body].join("\n\n")}\n\n${told}${label}\n${url}\n\n-- \n${footer}\n`,
    html: htmlOf(locale, [...demonstration, ...body.split("\n\n")], marked, { url, label }, footer),
  };
}
