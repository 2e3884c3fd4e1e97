import { z } from "zod";

const id = z.string().min(1).max(100);

export const assignUpdateSchema = z
  .object({
    updateId: id,
    responsibleAgencyId: id,
    contributingAgencyIds: z.array(id).max(100),
  })
  .refine(
    ({ responsibleAgencyId, contributingAgencyIds }) => !contributingAgencyIds.includes(responsibleAgencyId),
    {
      path: ["contributingAgencyIds"],
      error: "assignment.responsibleContributes",
    },
  );
export type AssignUpdate = z.infer<typeof assignUpdateSchema>;
