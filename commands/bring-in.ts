import { withDatabase } from "../server/db/connect";
import { connectWorkspace, type WorkspaceDb } from "../server/db/workspace-client";
import { type Actor, roleSchema } from "../server/kernel/actor";
import { systemClock } from "../server/kernel/clock";
import { NotFound } from "../server/kernel/errors";
import { localeSchema } from "../server/kernel/locale.schema";
import { importSummary, type SimilarTitle } from "../server/modules/importing/importing.commands";
import { understandFile } from "../server/modules/importing/understand";
import { readSettings } from "../server/settings/settings";

export interface FileToBringIn {
  fileName: string;
  bytes: Uint8Array;
  /** Address of the period; derived from its dates when left out. */
  period: string | undefined;
}

export interface BroughtIn {
  slug: string;
  updates: number;
  questions: number;
  /** Taken for new projects, though one on record has a similar title: a person decides in the register which it is. */
  similar: SimilarTitle[];
  /** The officer in whose name it was done. */
  officer: string;
}

/**
 * Whoever types a command has no account, and content has an author: it is the officer of the first side whose account is the
 * oldest, which the command says. Both sides confirm the transcription afterwards, whoever brought it in.
 * @throws NotFound `importing.noOfficer`
 */
async function firstOfficer(db: WorkspaceDb): Promise<Actor> {
  const row = await db.account.findFirst({
    where: { role: "SECRETARIAT", closure: null },
    orderBy: [{ side: { position: "asc" } }, { createdAt: "asc" }, { email: "asc" }],
    select: { id: true, name: true, email: true, locale: true, role: true, sideCode: true },
  });
  if (!row) throw new NotFound("importing.noOfficer");
  const { id, name, email, sideCode } = row;
  return {
    accountId: id,
    sessionId: "",
    name,
    email,
    locale: localeSchema.parse(row.locale),
    role: roleSchema.parse(row.role),
    side: sideCode,
    agencyIds: [],
  };
}

/** Reads the file with the agencies that are on record, and brings it in as a period that waits for both sides' confirmation. */
export function bringIn({ fileName, bytes, period }: FileToBringIn): Promise<BroughtIn> {
  return withDatabase(readSettings(), async (urls) => {
    const db = connectWorkspace(urls.workspace, 2);
    try {
      const { summary } = (await understandFile(db, { fileName, bytes })).reading;
      const officer = await firstOfficer(db);
      const context = { db, clock: systemClock };
      const input = { fileName, bytes, summary, slug: period };
      const { slug, similar } = await importSummary(officer, input, context);
      return {
        slug,
        updates: summary.updates.length,
        questions: summary.questions.length + similar.length,
        similar,
        officer: officer.email,
      };
    } finally {
      await db.$disconnect();
    }
  });
}
