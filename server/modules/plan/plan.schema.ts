import { z } from "zod";
import { writtenTextSchema } from "@/server/kernel/localized-text.schema";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { TITLE_LIMIT } from "../project/project.schema";

const orNone = wholeText().transform((id) => id || null);

/** A line of the plan as its form holds it; each part that changed is sent by itself. */
export const planLineSchema = z
  .object({
    title: writtenTextSchema(TITLE_LIMIT),
    areaId: orNone,
    responsibleAgencyId: orNone,
    contributingAgencyIds: z.array(idSchema),
  })
  .refine(
    ({ responsibleAgencyId, contributingAgencyIds }) =>
      responsibleAgencyId !== null || contributingAgencyIds.length === 0,
    { path: ["responsibleAgencyId"], error: "assignment.responsibleMissing" },
  )
  .refine(
    ({ responsibleAgencyId, contributingAgencyIds }) =>
      responsibleAgencyId === null || !contributingAgencyIds.includes(responsibleAgencyId),
    { path: ["contributingAgencyIds"], error: "assignment.responsibleContributes" },
  );
export type PlanLineInput = z.infer<typeof planLineSchema>;
