import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { LOCALES, localeSchema } from "@/server/kernel/locale";
import type { DocumentTree } from "./document-tree";
import { isDocumentFormat, MEDIA_TYPE, renderDocument } from "./render-document";
import { getPlanDocument, getSummary } from "./summary.queries";
import type { PeriodDocument } from "./summary-desk.schema";

export interface DraftFile {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
}

/** The address of a draft: `summary.zh-Hans.docx`, `plan.en.txt`. */
const FILE = new RegExp(`^(summary|plan)\\.(${LOCALES.join("|")})\\.([a-z]+)$`);

async function summaryFor(
  actor: Actor,
  wanted: PeriodDocument,
  context: CommandContext,
): Promise<DocumentTree> {
  const { tree } = await getSummary(actor, wanted, context);
  if (!tree) throw new NotFound("reportingPeriod.notFound");
  return tree;
}

/**
 * A period's summary or plan as a file, as it stands now.
 * @throws NotFound where there is no such period or form, or this actor may not read it
 */
export async function getDraftFile(
  actor: Actor,
  { period, file }: { period: string; file: string },
  context: CommandContext,
): Promise<DraftFile> {
  const [, kind, language, format = ""] = FILE.exec(file) ?? [];
  const locale = localeSchema.safeParse(language);
  if (!locale.success || !isDocumentFormat(format)) throw new NotFound("reportingPeriod.notFound");
  const wanted = { periodSlug: period, locale: locale.data };
  const load = kind === "plan" ? getPlanDocument : summaryFor;
  const tree = await load(actor, wanted, context);
  const name = tree.draft ? `${period}-draft-${file}` : `${period}-${file}`;
  return { bytes: await renderDocument(tree, format), mediaType: MEDIA_TYPE[format], fileName: name };
}
