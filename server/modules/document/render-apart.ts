import { z } from "zod";
import { type ApartLimits, runApart } from "@/server/jobs/apart";
import {
  DOCUMENT_FORMATS,
  DOCUMENT_LAYOUTS,
  type DocumentFormat,
  type DocumentLayout,
} from "./document.schema";
import type { DocumentTree } from "./document-tree";
import { renderDocument } from "./render-document";

interface Wanted {
  tree: DocumentTree;
  format: DocumentFormat;
  layout: DocumentLayout;
}

/** A tree that comes from our own process needs no more than to be one. */
const wantedSchema = z.object({
  tree: z.custom<DocumentTree>((value) => typeof value === "object" && value !== null && "sections" in value),
  format: z.enum(DOCUMENT_FORMATS),
  layout: z.enum(DOCUMENT_LAYOUTS),
});

const bytes = z.instanceof(Uint8Array);

/** The other end: renders what it is sent. A PDF is set right here, since this process is one apart already. */
export async function run(input: unknown): Promise<Uint8Array> {
  const { tree, format, layout } = wantedSchema.parse(input);
  if (format !== "pdf") return renderDocument(tree, format, layout);
  const typeset = await import("./pdf/typeset");
  return typeset.run({ tree, layout });
}

/**
 * As `renderDocument`, in a process of its own: nobody waits meanwhile, and it can be called off.
 * @throws ApartStopped at a limit, and when called off
 */
export function renderApart(wanted: Wanted, limits: ApartLimits): Promise<Uint8Array> {
  return runApart("server/modules/document/render-apart.ts", wanted, (output) => bytes.parse(output), limits);
}
