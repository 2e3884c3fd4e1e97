import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Tx } from "../../server/db/transaction";
import { stableId } from "./stable-id";

const sourceSchema = z.object({
  terms: z.array(
    z.object({
      kind: z.string(),
      "zh-Hans": z.string(),
      "zh-Hant": z.string(),
      en: z.string(),
      standing: z.string(),
    }),
  ),
});

const FILE = path.join(process.cwd(), "prisma/seed/source/glossary.json");

/** The group's terms with their renderings. What is there already stays as it is. */
export async function insertGlossary(tx: Tx): Promise<void> {
  const { terms } = sourceSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));
  await tx.glossaryTerm.createMany({
    data: terms.map(({ kind, standing, ...rendering }) => ({
      id: stableId(`term/${kind}/${rendering["zh-Hans"]}`),
      kind,
      standing,
      rendering,
    })),
    skipDuplicates: true,
  });
}
