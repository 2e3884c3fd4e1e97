import { beforeCommit, type Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import type { AuditActor } from "../audit/record";
import type { ContentChange } from "../changed-content/changed-content.schema";
import { compareContent } from "../changed-content/compare-content";
import { findKeptContent } from "../changed-content/kept-content";
import { shortenChanges } from "../changed-content/shorten-changes";
import { activeOfficers } from "../notification/recipients";
import { byline } from "../summary/byline";
import { contentOfSubject } from "./content-of-subject";
import { type Tidings, tell } from "./tell";

type ContentKind = "PLAN" | "SUMMARY";

/** The update by whose change endorsements end, where it is one. */
export interface VoidingChange {
  updateId: string;
  number: number;
  /** The agency that an officer wrote it for. */
  onBehalfOf?: LocalizedText | null;
}

export interface Voiding {
  periodId: string;
  actor: AuditActor;
  content: ContentKind;
  /** Of the content that had been endorsed. */
  digest: string;
  change: VoidingChange | null;
}

/** What this transaction has voided so far, by period. */
const pending = new WeakMap<Tx, Map<string, Voiding[]>>();

/** Every change of the period's content since it was endorsed, in one language; null where the endorsed content is not known. */
type Changes = (locale: Locale) => ContentChange[];

async function changesSince(tx: Tx, { periodId, content, digest }: Voiding): Promise<Changes | null> {
  const before = await findKeptContent(tx, periodId, digest);
  if (!before) return null;
  const after = await contentOfSubject(tx, periodId, content);
  return (locale) => compareContent(before, after, locale);
}

/** The one update that was changed, where it is only one. */
function onlyUpdate({ change }: Voiding, changes: readonly ContentChange[]): VoidingChange | null {
  const isAnother = ({ update }: ContentChange) => update?.number !== change?.number;
  return changes.some(isAnother) ? null : change;
}

async function tellOf(tx: Tx, voidings: readonly Voiding[]): Promise<void> {
  const [first] = voidings;
  // What a plan says, the summary of the same period says as well.
  const voiding = voidings.find(({ content }) => content === "SUMMARY") ?? first;
  if (!voiding) return;
  const changes = await changesSince(tx, voiding);
  const kinds = new Set(voidings.map(({ content }) => content));
  const update = kinds.size > 1 ? null : onlyUpdate(voiding, changes?.("en") ?? []);
  const said = { subject: kinds.size > 1 ? "BOTH" : voiding.content };
  const tidings: Tidings = {
    code: update ? "endorsement.voidedByUpdate" : "endorsement.voided",
    params: (_names, locale) => ({
      ...said,
      by: byline(voiding.actor?.name ?? "", voiding.change?.onBehalfOf, locale),
      number: update?.number ?? 0,
    }),
    template: "endorsementVoided",
    updateId: update?.updateId,
    changes: changes ? (locale) => shortenChanges(changes(locale)) : undefined,
  };
  await tell(tx, voiding.periodId, await activeOfficers(tx), tidings);
}

/**
 * Tells the officers of both sides, once this transaction has changed all that it changes, that endorsements are void and what
 * was changed of what had been endorsed, word by word. However much it voids of a period, they get one message.
 */
export function tellVoided(tx: Tx, voiding: Voiding): void {
  const known = pending.get(tx);
  const byPeriod = known ?? new Map<string, Voiding[]>();
  byPeriod.set(voiding.periodId, [...(byPeriod.get(voiding.periodId) ?? []), voiding]);
  if (known) return;
  pending.set(tx, byPeriod);
  beforeCommit(tx, async () => {
    for (const voidings of byPeriod.values()) await tellOf(tx, voidings);
  });
}
