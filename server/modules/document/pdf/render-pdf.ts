import { z } from "zod";
import { runApart } from "@/server/jobs/apart";
import type { DocumentLayout } from "../document.schema";
import type { DocumentTree } from "../document-tree";
import type { Manuscript } from "./typeset";

/** What 1,000 projects need is a fraction of both. */
const LIMITS = { seconds: 120, megabytes: 1_000 };
/** However many ask, so many documents are set at a time, so that readers cannot fill the machine with processes. */
const AT_ONCE = 2;

const bytes = z.instanceof(Uint8Array);
const waiting: (() => void)[] = [];
let running = 0;

/** Waits for its turn, in the order of asking. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/**
 * The document as a PDF (ISO 32000-1, PDF/UA-1), as published or in the layout of GB/T 9704-2012; both on that standard's
 * page. Set in a process of its own, so that nobody waits meanwhile. The same tree gives the same bytes.
 * @throws ApartStopped where it takes longer, or more memory, than any document should
 */
export async function renderPdf(tree: DocumentTree, layout: DocumentLayout): Promise<Uint8Array> {
  const manuscript: Manuscript = { tree, layout };
  return inTurn(() =>
    runApart("server/modules/document/pdf/typeset.ts", manuscript, (output) => bytes.parse(output), LIMITS),
  );
}
