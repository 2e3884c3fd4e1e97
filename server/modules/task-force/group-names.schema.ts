import { z } from "zod";
import { LOCALES } from "@/server/kernel/locale";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

const nameSchema = wholeText()
  .trim()
  .min(1, { error: "taskForce.nameMissing" })
  .max(150, { error: "input.tooBig" });
const inThreeLanguages = z.record(z.enum(LOCALES), nameSchema);

/** The names of the group and of its sides, a rendering in each of the three languages. */
export const groupNamesSchema = z.object({
  group: inThreeLanguages,
  sides: z.array(z.object({ code: idSchema, name: inThreeLanguages })).max(2),
});
export type GroupNames = z.infer<typeof groupNamesSchema>;

/** Nobody could tell the sides apart by a name that they share. */
function tellsSidesApart({ sides: [first, second] }: GroupNames): boolean {
  return !first || !second || LOCALES.every((locale) => first.name[locale] !== second.name[locale]);
}

/** `seen`: the names that the change was made from. */
export const renameGroupSchema = groupNamesSchema
  .extend({
    seen: z.object({
      group: localizedTextSchema,
      sides: z.array(z.object({ code: idSchema, name: localizedTextSchema })).max(2),
    }),
  })
  .refine(tellsSidesApart, { path: ["sides", 1, "name"], error: "taskForce.sidesAlike" });
export type RenameGroup = z.infer<typeof renameGroupSchema>;
export type SeenNames = RenameGroup["seen"];
