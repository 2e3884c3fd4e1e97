import { z } from "zod";
import { fold } from "../narrative/folded-text";

/** What a reader of narratives must know of an agency: its slug and every Chinese name that it is written by. */
export interface AgencyKnowledge {
  slug: string;
  /** Official names and variants, in either script. */
  names: readonly string[];
}

/** The form of `agencies.json`, as far as recognition needs it. */
export const agencyListSchema = z.object({
  agencies: z.array(
    z.object({
      slug: z.string().min(1),
      name: z.partialRecord(z.enum(["zh-Hans", "zh-Hant", "en"]), z.string()),
      variants: z.array(z.string()).optional(),
    }),
  ),
});

/** @throws ZodError if `json` is not an agency list */
export function readAgencyList(json: unknown): AgencyKnowledge[] {
  return agencyListSchema.parse(json).agencies.map(({ slug, name, variants }) => ({
    slug,
    names: [name["zh-Hans"], name["zh-Hant"], ...(variants ?? [])].filter((known) => known !== undefined),
  }));
}

const OF_A_REGION = /^(?<region>香港|澳门)(?:特别行政区|特区)?(?:政府)?(?<rest>.{2,})$/;
const REGION_FORMS = ["", "特区", "特别行政区", "政府", "特区政府", "特别行政区政府"];

/** Folds what agency names are compared by: script, width, and round brackets of either width. */
export function foldName(text: string): string {
  return fold(text).replaceAll("(", "（").replaceAll(")", "）");
}

/** A name and what it is also written as: 香港特区政府X is 香港特别行政区政府X and 香港X. */
function formsOf(name: string): string[] {
  const match = OF_A_REGION.exec(name)?.groups;
  if (!match) return [name];
  return [name, ...REGION_FORMS.map((form) => `${match.region}${form}${match.rest}`)];
}

/** Folded name → slug. Where two agencies share a form, the one that is really called so keeps it. */
export function namesToSlugs(agencies: readonly AgencyKnowledge[]): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const { slug, names } of agencies) for (const name of names) slugs.set(foldName(name), slug);
  for (const { slug, names } of agencies) {
    for (const form of names.flatMap((name) => formsOf(foldName(name)))) {
      if (!slugs.has(form)) slugs.set(form, slug);
    }
  }
  return slugs;
}
