import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Tx } from "../../server/db/transaction";
import { localizedTextSchema } from "../../server/kernel/localized-text.schema";
import { stableId } from "./stable-id";

const sourceSchema = z.object({
  agencies: z.array(
    z.object({
      slug: z.string(),
      jurisdiction: z.string(),
      member: z.boolean(),
      name: localizedTextSchema,
      englishStanding: z.enum(["official", "unofficial"]),
      variants: z.array(z.string()).default([]),
      note: z.string().optional(),
    }),
  ),
});

const FILE = path.join(process.cwd(), "prisma/seed/source/agencies.json");

export const agencies = sourceSchema.parse(JSON.parse(readFileSync(FILE, "utf8"))).agencies;

/** The same in every database that holds the seed, so that tests can name an agency without looking it up. */
export function agencyId(slug: string): string {
  return stableId(`agency/${slug}`);
}

export const TASK_FORCE = {
  "zh-Hans": "粤港保护知识产权合作专责小组",
  "zh-Hant": "粵港保護知識產權合作專責小組",
  en: "Guangdong/Hong Kong Expert Group on the Protection of Intellectual Property Rights",
};

const SIDES = [
  { code: "GUANGDONG", position: 1, name: { "zh-Hans": "粤方", "zh-Hant": "粵方", en: "Guangdong side" } },
  { code: "HONG_KONG", position: 2, name: { "zh-Hans": "港方", "zh-Hant": "港方", en: "Hong Kong side" } },
];

/** The task force, its two sides and the agencies that its summaries name. What is there already stays as it is. */
export async function insertTaskForce(tx: Tx): Promise<void> {
  await tx.taskForce.createMany({ data: [{ name: TASK_FORCE }], skipDuplicates: true });
  await tx.side.createMany({ data: SIDES, skipDuplicates: true });
  await tx.agency.createMany({
    data: agencies.map(({ slug, jurisdiction, member, name, englishStanding, note }) => ({
      id: agencyId(slug),
      slug,
      jurisdiction,
      sideCode: member ? jurisdiction : null,
      name,
      englishOfficial: englishStanding === "official",
      note,
    })),
    skipDuplicates: true,
  });
  await tx.agencyVariant.createMany({
    data: agencies.flatMap(({ slug, variants }) =>
      variants.map((name) => ({ id: stableId(`variant/${slug}/${name}`), agencyId: agencyId(slug), name })),
    ),
    skipDuplicates: true,
  });
}
