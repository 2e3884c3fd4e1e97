import { paths } from "@/components/navigation/paths";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { changesAsHtml, changesAsText } from "./changes-in-mail";
import { digestAsHtml, digestAsText } from "./digest-in-mail";
import { escaped } from "./escaped";
import { letterParts } from "./letter-parts";
import { KIND_OF } from "./mail-kind";
import { mailWords, oneLine } from "./mail-words";
import type { DigestLetter, Letter, SingleLetter } from "./notification.schema";

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

/** A mail from its beginning to its link, in both forms. */
interface Told {
  subject: string;
  text: string;
  html: string;
}

const asParagraph = (text: string) => `<p>${escaped(text).replaceAll("\n", "<br>")}</p>`;

function linkAsHtml({ url, label }: { url: string; label: string }): string {
  return `<p><a href="${escaped(url)}">${escaped(label)}</a></p><p>${escaped(url)}</p>`;
}

function tellLetter(letter: SingleLetter, register: MailRegister): Told {
  const { locale, changes } = letter;
  const { subject, paragraphs, link } = letterParts(letter, register);
  const told = changes ? [changesAsText(changes, locale)] : [];
  const marked = changes ? [changesAsHtml(changes, locale)] : [];
  return {
    subject,
    text: [...paragraphs, ...told, `${link.label}\n${link.url}`].join("\n\n"),
    html: [...paragraphs.map(asParagraph), ...marked, linkAsHtml(link)].join("\n"),
  };
}

function tellDigest(digest: DigestLetter, register: MailRegister): Told {
  const { name, letters, more } = digest.params;
  const t = mailWords(digest.locale);
  const count = letters.length + more;
  const opening = t("mail.digest.body", { name, count }).split("\n\n");
  const notices = {
    url: `${register.baseUrl}${paths.desk.notices(digest.locale)}`,
    label: t("mail.digest.action"),
  };
  const rest = more > 0 ? [t("mail.digest.more", { count: more })] : [];
  return {
    subject: oneLine(t("mail.digest.subject", { count })),
    text: [...opening, digestAsText(digest, register), ...rest, `${notices.label}\n${notices.url}`].join(
      "\n\n",
    ),
    html: [
      ...opening.map(asParagraph),
      digestAsHtml(digest, register),
      ...rest.map(asParagraph),
      linkAsHtml(notices),
    ].join("\n"),
  };
}

/** Under what is sent, and where the person chooses what they get; nothing of the latter where there is nothing to choose. */
function footerOf({ locale, template }: Letter, { baseUrl, group }: MailRegister) {
  const t = mailWords(locale);
  const sent = t("mail.footer", { group: textIn(group, locale) });
  const isChosen = template === "digest" || (template !== "invitation" && KIND_OF[template] !== "ALWAYS");
  if (!isChosen) return { text: sent, html: asParagraph(sent) };
  const link = { url: `${baseUrl}${paths.account.mails(locale)}`, label: t("mail.choose") };
  return {
    text: `${sent}\n${link.label}\n${link.url}`,
    html: `${asParagraph(sent)}\n<p><a href="${escaped(link.url)}">${escaped(link.label)}</a></p>`,
  };
}

function pageOf(locale: Locale, body: readonly string[], footer: string): string {
  return [
    `<!doctype html><html lang="${LANGUAGE_TAG[locale]}"><head><meta charset="utf-8"></head>`,
    `<body style="font: 16px/1.7 sans-serif; max-width: 40em">`,
    ...body,
    `<hr>\n${footer}</body></html>`,
  ].join("\n");
}

/** A letter as the mail that goes out: its words in the person's language, as text and as HTML, with links that are whole. */
export function composeMail(letter: Letter, register: MailRegister): Mail {
  const { to, locale } = letter;
  const told = letter.template === "digest" ? tellDigest(letter, register) : tellLetter(letter, register);
  const demonstration = register.isDemonstration ? [mailWords(locale)("mail.demonstration")] : [];
  const footer = footerOf(letter, register);
  return {
    to,
    subject: told.subject,
    text: `${[...demonstration, told.text].join("\n\n")}\n\n-- \n${footer.text}\n`,
    html: pageOf(locale, [...demonstration.map(asParagraph), told.html], footer.html),
  };
}
