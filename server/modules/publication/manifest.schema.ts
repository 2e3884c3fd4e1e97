import { z } from "zod";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";

/**
 * What stands beside an edition's bytes: who endorsed them and when, and where the audit chain stood. Served as
 * `manifest.json`, in canonical JSON; a change of shape takes a new `format`.
 */
export const MANIFEST_FORMAT = "co-operation-register/manifest/1";

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

export const PROVENANCES = ["ENDORSED_HERE", "PUBLISHED_EARLIER"] as const;
export const provenanceSchema = z.enum(PROVENANCES);
export type Provenance = z.infer<typeof provenanceSchema>;

export const manifestSchema = z.object({
  format: z.literal(MANIFEST_FORMAT),
  /** Slug of the period. */
  period: z.string(),
  edition: z.number().int().positive(),
  provenance: provenanceSchema,
  publishedAt: z.iso.datetime(),
  /** `sha256sum edition.json` prints `sha256`. */
  content: z.object({
    file: z.literal("edition.json"),
    sha256: sha256Schema,
    bytes: z.number().int().positive(),
  }),
  /** One a side, in the order of the sides. The office speaks, so no person is named. */
  endorsements: z.array(
    z.object({
      side: z.string(),
      office: z.literal("SECRETARIAT"),
      /** Of the summary, or that the earlier document was transcribed faithfully. */
      subject: z.enum(["SUMMARY", "TRANSCRIPTION"]),
      at: z.iso.datetime(),
    }),
  ),
  /** The newest link of the audit chain: the publication itself. */
  auditHead: z.object({ sequence: z.number().int().positive(), hash: sha256Schema }),
  /** The file of a summary published before this register; null for one that was endorsed here. */
  sourceDocument: z.object({ fileName: z.string(), sha256: sha256Schema }).nullable(),
  /** What this edition corrects, and why; null for a first one. Manifests made before there were corrections do not say it. */
  correction: z
    .object({
      /** Number of the edition that it takes the place of. */
      of: z.number().int().positive(),
      reason: localizedTextSchema,
      openedAt: z.iso.datetime(),
      /** Numbers of the updates that do not say the same in both editions. */
      updates: z.array(z.number().int().positive()),
    })
    .nullable()
    .default(null),
});
export type Manifest = z.infer<typeof manifestSchema>;
