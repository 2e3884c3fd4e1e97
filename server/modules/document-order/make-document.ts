import type { Task } from "graphile-worker";
import { z } from "zod";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { ApartStopped } from "@/server/jobs/apart";
import type { Clock } from "@/server/kernel/clock";
import { itemsOf } from "../document/document-tree";
import { renderApart } from "../document/render-apart";
import { civilDay } from "../reporting-period/civil-day";
import { findOrdered } from "./ordered-document";

const payloadSchema = z.object({ orderId: z.string() });
const LIMITS = { seconds: 300, megabytes: 1_000 } as const;
const TELL_EVERY_MS = 400;
/**
 * Neither Word nor Typst says how far it is, so the bar goes by the measured time for one project (2 cores, 2026), and
 * waits short of the end for whatever takes longer.
 */
const EXPECTED_MS = { docx: 2, pdf: 12, txt: 0, md: 0 } as const;
const STARTING_MS = 1_200;
const NOT_YET = 97;

/**
 * Writes down how far an order is; of two that tell at the same time the later word may come first, so it never goes back.
 * @returns false where it has been called off
 */
async function tell(db: WorkspaceDb, orderId: string, percent: number): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE workspace.document_order SET percent = GREATEST(percent, ${percent}) WHERE id = ${orderId}`;
  return count > 0;
}

/** Tells again and again how far it should be by now, until `stop`; calls off where nobody wants it any more. */
function telling(db: WorkspaceDb, orderId: string, expectedMs: number) {
  const callOff = new AbortController();
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
    const share = (ticks * TELL_EVERY_MS) / expectedMs;
    tell(db, orderId, Math.min(NOT_YET, Math.round(share * 100))).then(
      (isWanted) => isWanted || callOff.abort(),
      // The database is away for a moment: the next tick tells.
      () => {},
    );
  }, TELL_EVERY_MS);
  return { signal: callOff.signal, stop: () => clearInterval(timer) };
}

async function fail(db: WorkspaceDb, orderId: string, code: string): Promise<void> {
  await db.failedDocument.createMany({ data: [{ orderId, code }], skipDuplicates: true });
}

async function make(db: WorkspaceDb, clock: Clock, orderId: string): Promise<void> {
  const order = await db.documentOrder.findUnique({
    where: { id: orderId },
    select: { fileName: true, digest: true, period: { select: { slug: true } } },
  });
  if (!order) return;
  const asked = { periodSlug: order.period.slug, fileName: order.fileName };
  const { tree, digest, file } = await findOrdered(db, asked, civilDay(clock.now()));
  if (digest !== order.digest) return fail(db, orderId, "documentOrder.contentChanged");
  const { format, layout } = file;
  const told = telling(db, orderId, STARTING_MS + itemsOf(tree).length * EXPECTED_MS[format]);
  try {
    const bytes = await renderApart({ tree, format, layout }, { ...LIMITS, signal: told.signal });
    // Called off at the last moment: there is no order to hang it on.
    if (!(await tell(db, orderId, 100))) return;
    await db.preparedDocument.createMany({
      data: [{ orderId, bytes: Buffer.from(bytes) }],
      skipDuplicates: true,
    });
  } catch (error) {
    if (!(error instanceof ApartStopped)) throw error;
    if (error.reason !== "cancelled") await fail(db, orderId, "documentOrder.tookTooMuch");
  } finally {
    told.stop();
  }
}

/** The task that makes a document that was asked for; what it throws makes the queue try again. */
export function makeDocument(db: WorkspaceDb, clock: Clock): Task {
  return async (payload) => make(db, clock, payloadSchema.parse(payload).orderId);
}
