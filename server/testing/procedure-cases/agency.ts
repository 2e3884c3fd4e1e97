import { agencyId } from "@/prisma/seed/agencies";
import type { At, CasesOf } from "./case";
import { administrators } from "./refusals";

const named = (text: string) => ({ "zh-Hans": text, "zh-Hant": text, en: text });
/** One that nobody writes for. */
const other = agencyId("mo-dsedt");
const SPAN = { validFrom: "2026-01-01", validTo: null };

const nameOf = async ({ scene: { db } }: At) => {
  const { id, name } = await db.agency.findUniqueOrThrow({ where: { slug: "mo-dsedt" } });
  return { agencyId: id, seen: JSON.parse(JSON.stringify(name)) };
};

async function variantOf({ scene: { db } }: At): Promise<string> {
  const known = await db.agencyVariant.findFirst({ where: { name: "variant" } });
  if (known) return known.id;
  const { id } = await db.agencyVariant.create({ data: { agencyId: other, name: "variant" } });
  return id;
}

async function agencyMade({ scene: { db } }: At, slug: string): Promise<string> {
  const known = await db.agency.findUnique({ where: { slug } });
  if (known) return known.id;
  const data = { slug, jurisdiction: "MACAO", name: named(slug), englishOfficial: true };
  return (await db.agency.create({ data })).id;
}

export const agencyCases: CasesOf<"agency"> = {
  list: { input: () => undefined, answers: administrators },
  get: { input: () => ({ slug: "mo-dsedt" }), answers: administrators },
  create: {
    input: () => ({
      slug: "new-agency",
      jurisdiction: "MACAO",
      side: null,
      name: named("New"),
      englishOfficial: true,
    }),
    answers: administrators,
  },
  rename: {
    input: async (at) => ({
      ...(await nameOf(at)),
      name: named("Renamed"),
      keepOld: true,
      englishOfficial: true,
    }),
    answers: administrators,
  },
  addVariant: { input: () => ({ agencyId: other, name: "another", ...SPAN }), answers: administrators },
  changeVariant: {
    input: async (at) => ({
      ...{ variantId: await variantOf(at), ...SPAN },
      seen: { validFrom: null, validTo: null },
    }),
    answers: administrators,
  },
  removeVariant: { input: async (at) => ({ variantId: await variantOf(at) }), answers: administrators },
  remove: {
    input: async (at) => ({ agencyId: await agencyMade(at, "mistaken") }),
    answers: administrators,
  },
  merge: {
    input: async (at) => ({ agencyId: await agencyMade(at, "merged"), toAgencyId: other }),
    answers: administrators,
  },
};
