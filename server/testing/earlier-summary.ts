import type { WorkspaceDb } from "../db/workspace-client";
import { beginImport, mendUpdate } from "../modules/importing/import-draft.commands";
import type { DraftUpdate } from "../modules/importing/import-draft.schema";
import { getDraft } from "../modules/importing/importing.queries";
import { bothOfficers, contextOf } from "./planned-periods";

/** A summary of one whole year as a plain text file: each title with a sentence that names an agency and a number. */
export function earlierSummary(year: number, titles: readonly string[], isNew: readonly number[] = []) {
  const stated = isNew.length > 0 ? `，其中第(${isNew.join("、")})项为新增项目` : "";
  const text = [
    "粤港保护知识产权合作专责小组",
    "合作项目摘要",
    `(${year} 年)`,
    `粤港保护知识产权合作专责小组于${year}年共完成合作项目${titles.length}项${stated}。有关合作项目详情如下：`,
    ...titles.flatMap((title, index) => [
      `${index + 1}. ${title}`,
      `${year}年5月，香港海关牵头举行会议，参加人数超过300人。`,
    ]),
  ].join("\n\n");
  return { fileName: `${year}.txt`, bytes: Buffer.from(text) };
}

/** What tests of imports do with drafts: the officer of one side begins them, the one of the other mends. */
export function draftsIn(db: WorkspaceDb) {
  const context = contextOf(db);
  const [gd, hk] = bothOfficers();
  const viewOf = (draftId: string) => getDraft(hk, { draftId }, context);
  return {
    viewOf,
    begin: async (year: number, titles: readonly string[], isNew: readonly number[] = []) =>
      (await beginImport(gd, earlierSummary(year, titles, isNew), context)).draftId,
    changeUpdate: async (draftId: string, index: number, change: (update: DraftUpdate) => DraftUpdate) => {
      const row = (await viewOf(draftId)).updates[index];
      if (!row) throw new Error(`the draft has no update at ${index}`);
      const { id: updateId, version } = row;
      return mendUpdate(hk, { draftId, updateId, version, update: change(row.update) }, context);
    },
    actionsOn: async (subjectId: string) => {
      const events = await db.auditEvent.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } });
      return events.map(({ action }) => action);
    },
    /** Everything that an import writes, counted. */
    written: async () => ({
      periods: await db.reportingPeriod.count(),
      projects: await db.project.count(),
      updates: await db.progressUpdate.count(),
      revisions: await db.revision.count(),
      documents: await db.importedDocument.count(),
    }),
  };
}
