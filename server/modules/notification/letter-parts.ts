import { paths } from "@/components/navigation/paths";
import { textIn } from "@/server/kernel/localized-text";
import { openToken } from "../invitation/token";
import type { MailRegister } from "./compose-mail";
import { mailWords, oneLine } from "./mail-words";
import type { SingleLetter } from "./notification.schema";

/** The page of what is endorsed; the place on it that tells all changes, where the mail tells of some. */
function placeOfContent(
  { locale, changes }: Pick<SingleLetter, "locale" | "changes">,
  { subject, periodSlug }: { subject: string; periodSlug: string },
): string {
  const { plan, planChanges, summary, summaryChanges } = paths.desk;
  if (subject === "PLAN") return (changes ? planChanges : plan)(locale, periodSlug);
  return (changes ? summaryChanges : summary)(locale, periodSlug);
}

function pathFor(letter: SingleLetter, authSecret: string): string {
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
    case "agenciesMerged":
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

/** What a letter says, in its words, before it is put into the shape of a mail. */
export interface LetterParts {
  subject: string;
  /** The first one greets. */
  paragraphs: string[];
  /** Where it leads, as a whole address, and what is done there. */
  link: { url: string; label: string };
}

export function letterParts(letter: SingleLetter, register: MailRegister): LetterParts {
  const { locale, template } = letter;
  const t = mailWords(locale);
  const values: Record<string, string | number> = {
    ...letter.params,
    group: textIn(register.group, locale),
  };
  return {
    subject: oneLine(t(`mail.${template}.subject`, values)),
    paragraphs: t(`mail.${template}.body`, values).split("\n\n"),
    link: {
      url: `${register.baseUrl}${pathFor(letter, register.authSecret)}`,
      label: t(`mail.${template}.action`, values),
    },
  };
}
