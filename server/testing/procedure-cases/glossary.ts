import { stableId } from "@/prisma/seed/stable-id";
import type { At, CasesOf } from "./case";
import { administrators } from "./refusals";

const rendering = (text: string) => ({ "zh-Hans": text, "zh-Hant": text, en: text });
const KNOWN = { kind: "event", standing: "official", rendering: rendering("Term") } as const;

/** A term that is on record whoever asks. */
async function termOf({ scene: { db } }: At): Promise<string> {
  const id = stableId("term of the gate");
  await db.glossaryTerm.createMany({ data: [{ id, ...KNOWN }], skipDuplicates: true });
  return id;
}

export const glossaryCases: CasesOf<"glossary"> = {
  list: { input: () => undefined, answers: administrators },
  add: { input: () => ({ ...KNOWN, rendering: rendering("Another") }), answers: administrators },
  change: {
    input: async (at) => ({
      ...KNOWN,
      termId: await termOf(at),
      rendering: rendering("Changed"),
      seen: KNOWN,
    }),
    answers: administrators,
  },
  remove: { input: async (at) => ({ termId: await termOf(at) }), answers: administrators },
};
