import { z } from "zod";

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A link of the chain whose event is not shown: that something was recorded there, and not what. */
export const closedLinkSchema = z.strictObject({
  sequence: z.number().int().positive(),
  previousHash: hashSchema,
  content: hashSchema,
  hash: hashSchema,
});

/** A link with its event. The person is a hash behind a salt that the register keeps. */
export const openLinkSchema = closedLinkSchema.extend({
  at: z.iso.datetime({ precision: 3 }),
  person: hashSchema,
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  /** JSON, as the very text that is hashed. */
  data: z.string(),
});

export const extractLinkSchema = z.union([openLinkSchema, closedLinkSchema]);
export type ClosedLink = z.infer<typeof closedLinkSchema>;
export type OpenLink = z.infer<typeof openLinkSchema>;
export type ExtractLink = z.infer<typeof extractLinkSchema>;

/**
 * What two sides do in public: the acts by which a period opens, is endorsed and published. Everything else, whose draft was
 * sent back and when, stays closed, and so does what says in an officer's own words why something was given up. An action that
 * is not named here is not shown.
 */
export const OPEN_ACTIONS: readonly string[] = [
  "reportingPeriod.openPeriod",
  "reportingPeriod.openReview",
  "importing.importSummary",
  "endorsement.giveEndorsement",
  "endorsement.withdrawEndorsement",
  "endorsement.voidEndorsements",
  "correction.openCorrection",
  "correction.nameUpdates",
  "correction.endEndorsements",
  "publicationHold.holdPublication",
  "publication.publishEdition",
];

/** The `data` of the event by which an edition was published. */
export const publicationDataSchema = z.object({
  period: z.string(),
  edition: z.number(),
  digest: hashSchema,
});

/** The `data` of the event by which one side endorsed. */
export const endorsementDataSchema = z.object({
  period: z.string(),
  subject: z.string(),
  side: z.string(),
  digest: hashSchema,
});
