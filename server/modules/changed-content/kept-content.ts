import { z } from "zod";
import type { Tx } from "@/server/db/transaction";
import { canonicalBytes, digestOf } from "../publication/digest";
import { planContentSchema, summaryContentSchema } from "../summary/summary.schema";
import type { Content } from "./said-content";

const contentSchema = z.discriminatedUnion("format", [planContentSchema, summaryContentSchema]);

/** For how long content is kept that somebody looked at and nobody endorsed. */
const KEPT_FOR_MS = 30 * 24 * 3_600_000;

/**
 * Keeps content that an officer looks at in order to endorse it, or endorses, under its digest; and lets go of what was only
 * looked at, long ago. Of a period that was deleted while it was looked at nothing is kept.
 * @returns its digest
 */
export async function keepContent(tx: Tx, periodId: string, content: Content, at: Date): Promise<string> {
  const bytes = canonicalBytes(content);
  const digest = digestOf(bytes);
  const isNew = await tx.$executeRaw`
    INSERT INTO workspace.kept_content (period_id, digest, bytes, kept_at)
    SELECT id, ${digest}, ${Buffer.from(bytes)}, ${at} FROM workspace.reporting_period WHERE id = ${periodId} FOR KEY SHARE
    ON CONFLICT DO NOTHING`;
  if (isNew > 0) {
    await tx.$executeRaw`
      DELETE FROM workspace.kept_content k
      WHERE k.period_id = ${periodId} AND k.kept_at < ${new Date(at.getTime() - KEPT_FOR_MS)}
        AND NOT EXISTS (SELECT 1 FROM workspace.endorsement e WHERE e.period_id = k.period_id AND e.digest = k.digest)`;
  }
  return digest;
}

/** The content of this digest, exactly as it was; null where nobody looked at it, or too long ago. */
export async function findKeptContent(tx: Tx, periodId: string, digest: string): Promise<Content | null> {
  const row = await tx.keptContent.findUnique({ where: { periodId_digest: { periodId, digest } } });
  return row && contentSchema.parse(JSON.parse(new TextDecoder().decode(row.bytes)));
}
