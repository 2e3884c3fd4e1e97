import type { Tx } from "@/server/db/transaction";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { LockedUpdate } from "../progress-update/lock-update";
import { byline } from "../summary/byline";
import { type MailRequest, mailPeople } from "./mail-people";
import { notify } from "./notify";
import type { Recipient } from "./recipients";

type Params = Record<string, string | number>;

export interface UpdateTidings {
  /** `module.camelCaseFact` of the notice. */
  code: string;
  /** Who did it, and the agency that an officer did it for. */
  by: string;
  onBehalfOf?: LocalizedText | null;
  /** The comment thread that it is about. */
  threadId?: string;
  /** Besides who did it, and the number and the title of the update. */
  params?: Params;
  /** A mail besides, where a notice is not enough; it gets the same parameters, the ids of what it is about, and these. */
  mail?: { template: MailRequest["template"]; params?: Params };
}

/** What an update is called in the plan. */
async function plannedTitle(tx: Tx, updateId: string): Promise<LocalizedText> {
  const select = { plannedTitle: true };
  const row = await tx.progressUpdate.findUniqueOrThrow({ where: { id: updateId }, select });
  return localizedTextSchema.parse(row.plannedTitle);
}

/** Tells people of one update, each in their own language, in this transaction: in the page and, where asked for, by mail. */
export async function tellOfUpdate(
  tx: Tx,
  { id: updateId, number, period }: Pick<LockedUpdate, "id" | "number" | "period">,
  recipients: readonly Recipient[],
  { code, by, onBehalfOf, threadId, params, mail }: UpdateTidings,
): Promise<void> {
  if (recipients.length === 0) return;
  const title = await plannedTitle(tx, updateId);
  for (const locale of new Set(recipients.map((recipient) => recipient.locale))) {
    const said = { number, title: textIn(title, locale), by: byline(by, onBehalfOf, locale), ...params };
    const readers = recipients.filter((recipient) => recipient.locale === locale);
    const accountIds = readers.map(({ accountId }) => accountId);
    await notify(tx, { accountIds, code, params: said, periodSlug: period.slug, updateId, threadId });
    if (!mail) continue;
    const place: Params = threadId ? { updateId, threadId } : { updateId };
    const told = { ...said, ...place, ...mail.params };
    await mailPeople(tx, readers, { template: mail.template, params: told });
  }
}
