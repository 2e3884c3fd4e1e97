import { agencyId } from "../../prisma/seed/agencies";
import { type UpdateContent, updateContentSchema } from "../modules/progress-update/progress-update.schema";

/** A content that may be submitted, in simplified Chinese, with what a test is about put in its place. */
export function writtenContent(
  paragraphs: readonly string[] = ["2024年4月，双方开展联合执法行动。"],
  rest: Partial<Omit<UpdateContent, "texts" | "sourceLocale">> = {},
  title = "持续开展粤港海关联合执法行动",
): UpdateContent {
  return updateContentSchema.parse({
    sourceLocale: "zh-Hans",
    texts: { "zh-Hans": { title, paragraphs, standing: "SOURCE" } },
    participations: [{ agencyId: agencyId("hk-customs"), writtenName: null, role: "LEAD" }],
    activities: [],
    figures: [],
    ...rest,
  });
}
