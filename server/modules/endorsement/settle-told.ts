import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import { settleNotices } from "../notification/notify";

/** Asks a side for its word. */
const ASKING = ["endorsement.wanted", "endorsement.voided", "endorsement.voidedByUpdate"];

interface Told {
  periodSlug: string;
  content: "PLAN" | "SUMMARY";
}

/** A change that voided both counts with either: only one of the two is endorsed at a time. */
const aboutContent = ({ periodSlug, content }: Told) => ({
  periodSlug,
  subjects: [content, "BOTH"],
});

/** A side gave its word: its officers are no longer asked for it, nor the others told that it had taken it back. */
export async function settleGiven(tx: Tx, told: Told, side: Side, at: Date): Promise<void> {
  const about = aboutContent(told);
  await settleNotices(tx, { ...about, code: { in: ASKING }, side }, at);
  await settleNotices(tx, { ...about, code: { in: ["endorsement.withdrawn"] }, notSide: side }, at);
}

/** A word that was in force is not: nobody is asked to join it, and it is no longer true that both are there. */
export async function settleEnded(tx: Tx, told: Told, at: Date): Promise<void> {
  const code = { in: ["endorsement.wanted", "endorsement.completed"] };
  await settleNotices(tx, { ...aboutContent(told), code }, at);
}

/** Published: nothing is left to do about whatever was said of endorsements of this period's plan or summary. */
export async function settlePublished(tx: Tx, periodSlug: string, at: Date): Promise<void> {
  const code = { in: [...ASKING, "endorsement.completed", "endorsement.withdrawn"] };
  await settleNotices(tx, { periodSlug, subjects: ["PLAN", "SUMMARY", "BOTH"], code }, at);
}
