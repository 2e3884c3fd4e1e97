import { agencyId } from "@/prisma/seed/agencies";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { fixedClock } from "@/server/kernel/clock";
import { attaching, pdfFile } from "../attaching";
import { callerAs } from "../caller-as";
import { type CastName, cast } from "../cast";
import { openPeriod } from "../open-period";
import { bringToStage } from "../period-at-stage";
import { officerFor } from "../planned-periods";
import { writtenContent } from "../update-content";
import { draftWords, internalWords } from "./hidden-words";

/** The moment at which everything here happens. */
export const NOW = fixedClock("2026-03-02T02:00:00Z");

/** One update with everything that can stand beside it; made-up ids where its period is only planned. */
export interface UpdateRecords {
  updateId: string;
  /** Of the first save, and of the newest. */
  firstRevisionId: string;
  revisionId: string;
  /** Read by both sides, with a comment of the responsible agency's; and one that is settled. */
  threadId: string;
  commentId: string;
  settledThreadId: string;
  /** Of the responsible agency's member, for their own side alone. */
  sideThreadId: string;
  noteId: string;
  attachmentId: string;
  markedAttachmentId: string;
  /** A finding of proof-reading that a click mends; and one that was let stand. */
  fingerprint: string;
  dismissedFingerprint: string;
}

/** The records of one state. */
export interface Place extends UpdateRecords {
  periodSlug: string;
  number: number;
  areaId: string;
  /**
   * Another update of the same period, of Guangdong's intellectual property administration alone; everything stands beside it
   * where it is being collected.
   */
  other: UpdateRecords;
}

/** Has the form of an id, and is none. */
export const MADE_UP = "00000000-0000-8000-8000-000000000000";
export const NO_DIGEST = "0".repeat(64);

export const NO_RECORDS: UpdateRecords = {
  ...{ updateId: MADE_UP, firstRevisionId: MADE_UP, revisionId: MADE_UP },
  ...{ threadId: MADE_UP, commentId: MADE_UP, settledThreadId: MADE_UP, sideThreadId: MADE_UP },
  ...{ noteId: MADE_UP, attachmentId: MADE_UP, markedAttachmentId: MADE_UP },
  ...{ fingerprint: NO_DIGEST, dismissedFingerprint: NO_DIGEST },
};

/** With half-width marks, which proof-reading notices, twice. */
const FIRST = ["2025年4月,双方开展联合执法行动。", "双方移交案件4宗,检查货品60件。"];
const NEWEST = [...FIRST, "参展机构60家。"];

const contentOf = (updateId: string, paragraphs: readonly string[]) =>
  writtenContent(paragraphs, {}, draftWords(updateId));

export function as(db: WorkspaceDb, who: CastName) {
  return callerAs(cast[who], db, NOW);
}

async function findings(db: WorkspaceDb, who: CastName, updateId: string) {
  const view = await as(db, who).proofReading.forUpdate({ updateId });
  const [first, second] = view.findings.filter(({ mends }) => mends.length > 0);
  if (!first || !second) throw new Error("proof-reading notices too little for these cases");
  await as(db, who).proofReading.dismiss({ updateId, fingerprint: second.fingerprint, reason: "原文如此" });
  return { fingerprint: first.fingerprint, dismissedFingerprint: second.fingerprint };
}

/** As little as another update needs, so that both can be handed in. */
export async function write(db: WorkspaceDb, who: CastName, updateId: string): Promise<UpdateRecords> {
  const first = { updateId, baseRevisionId: null, content: contentOf(updateId, NEWEST) };
  const { revisionId } = await as(db, who).progressUpdate.save(first);
  return { ...NO_RECORDS, updateId, firstRevisionId: revisionId, revisionId };
}

/** The member who writes an update puts something of every kind beside it. */
export async function furnish(db: WorkspaceDb, who: CastName, updateId: string): Promise<UpdateRecords> {
  const member = as(db, who);
  const save = (baseRevisionId: string | null, paragraphs: readonly string[]) =>
    member.progressUpdate.save({ updateId, baseRevisionId, content: contentOf(updateId, paragraphs) });
  const { revisionId: firstRevisionId } = await save(null, FIRST);
  const { revisionId } = await save(firstRevisionId, NEWEST);
  const said = {
    updateId,
    revisionId,
    place: { kind: "WHOLE" },
    mentions: [],
  } as const;
  const open = async (audience: "ALL" | "SIDE") => {
    const text = `4宗还是5宗？${(audience === "ALL" ? draftWords : internalWords)(updateId)}`;
    const { threadId } = await member.comment.open({ ...said, text, audience, mentions: [] });
    return threadId;
  };
  const threadId = await open("ALL");
  const settledThreadId = await open("ALL");
  await member.comment.resolve({ threadId: settledThreadId, seen: 1 });
  const { id: commentId } = await db.comment.findFirstOrThrow({ where: { threadId } });
  const { noteId } = await member.internalNote.add({
    updateId,
    text: internalWords(updateId),
    shared: false,
  });
  const files = attaching({ db, clock: NOW });
  const attachmentId = await files.add(cast[who], updateId, "1.pdf", pdfFile(`${updateId} 1`));
  const markedAttachmentId = await files.add(cast[who], updateId, "2.pdf", pdfFile(`${updateId} 2`));
  await member.attachment.mark({ attachmentId: markedAttachmentId });
  return {
    ...{ updateId, firstRevisionId, revisionId, threadId, settledThreadId, commentId, noteId },
    ...{ sideThreadId: await open("SIDE"), attachmentId, markedAttachmentId },
    ...(await findings(db, who, updateId)),
  };
}

/** A year with the two updates, in planning or being collected; the same two projects in every year. */
export async function openYear(db: WorkspaceDb, year: number, stage: "PLANNING" | "COLLECTING") {
  const { updateIds, periodId } = await openPeriod(db, {
    slug: String(year),
    ...{ startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, dueOn: "2026-04-30", stage: "PLANNING" },
    updates: [
      {
        project: "gate-customs",
        title: { "zh-Hans": "持续开展粤港海关联合执法行动" },
        responsible: "hk-customs",
        contributing: ["gd-customs"],
      },
      { project: "gate-data", title: { "zh-Hans": "实施数据资源交流" }, responsible: "gd-ipa" },
    ],
  });
  const [updateId = "", otherId = ""] = updateIds;
  const name = { "zh-Hans": "执法" };
  const { id: areaId } = await db.area.create({ data: { periodId, position: 1, name } });
  await db.progressUpdate.updateMany({ where: { periodId }, data: { areaId } });
  await bringToStage(db, String(year), stage, [officerFor(cast.gdOfficer), officerFor(cast.hkOfficer)]);
  await as(db, "hkOfficer").dueDate.exceptDueDate({
    ...{ periodSlug: String(year), agencyId: agencyId("hk-customs"), dueOn: "2026-05-10", reason: "年结" },
    seen: null,
  });
  return { periodSlug: String(year), updateId, otherId, areaId };
}
