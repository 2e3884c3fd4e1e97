import type { Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { ShortChanges } from "../changed-content/changed-content.schema";
import { type MailRequest, mailPeople } from "../notification/mail-people";
import { notify } from "../notification/notify";
import type { Recipient } from "../notification/recipients";
import { type Frame, loadFrame } from "../summary/content-rows";

type Params = Record<string, string | number>;

/** What the period and its sides are called in the reader's language. */
export interface Names {
  period: string;
  side(code: string): string;
}

export interface Tidings {
  /** `module.camelCaseFact` of the notice. */
  code: string;
  /** Besides the period's name. */
  params(names: Names, locale: Locale): Params;
  /** A mail besides, where a notice is not enough; it gets the period's name, its slug and the same parameters. */
  template?: MailRequest["template"];
  /** The update that it is about, for a link. */
  updateId?: string;
  /** What was changed, in the reader's language. */
  changes?: (locale: Locale) => ShortChanges;
}

function namesIn({ period, sides }: Frame, locale: Locale): Names {
  return {
    period: textIn(period.label, locale),
    side: (code) => textIn(sides.find((side) => side.code === code)?.name ?? {}, locale),
  };
}

/** Tells people in their own languages, in this transaction: a notice in the page and, where there is a template, a mail. */
export async function tell(
  tx: Tx,
  periodId: string,
  recipients: readonly Recipient[],
  { code, params, template, updateId, changes }: Tidings,
): Promise<void> {
  if (recipients.length === 0) return;
  const frame = await loadFrame(tx, periodId);
  const periodSlug = frame.period.slug;
  for (const locale of new Set(recipients.map((recipient) => recipient.locale))) {
    const names = namesIn(frame, locale);
    const readers = recipients.filter((recipient) => recipient.locale === locale);
    const said = { period: names.period, ...params(names, locale) };
    const changed = changes?.(locale);
    const accountIds = readers.map((reader) => reader.accountId);
    await notify(tx, { accountIds, code, params: said, periodSlug, updateId, changes: changed });
    if (!template) continue;
    await mailPeople(tx, readers, { template, params: { ...said, periodSlug }, changes: changed });
  }
}
