import { z } from "zod";
import { localizedTextSchema } from "../../kernel/localized-text.schema";
import { fold } from "../narrative/folded-text";

/** What a reader of narratives must know of an agency. */
export const agencyKnowledgeSchema = z.object({
  slug: z.string().min(1),
  /** Official names. */
  name: localizedTextSchema,
  /** Other names that it is written by, in either script or in English. */
  variants: z.array(z.string()).default([]),
  /** Other names that are right on some days only, ISO 8601, both included; open where null. */
  dated: z
    .array(
      z.object({
        name: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        wasOfficial: z.boolean().default(false),
      }),
    )
    .optional(),
  /** Those of the variants that were official names until after the days in hand. */
  formerly: z.array(z.string()).optional(),
  /** The first day on which its names stand for another agency. */
  mergedOn: z.string().nullish(),
});
export type AgencyKnowledge = z.infer<typeof agencyKnowledgeSchema>;

/**
 * The agencies as a text about these days knows them: with the variants that are right on one of them, and without those that had
 * become part of another by the last. A name that was official beyond the last of these days is right in a text about them; one
 * that was given up before is known, and told of.
 * @param span ISO 8601 days, both included
 */
export function knownOn(
  agencies: readonly AgencyKnowledge[],
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): AgencyKnowledge[] {
  return agencies
    .filter(({ mergedOn }) => !mergedOn || mergedOn > endsOn)
    .map(({ dated = [], mergedOn: _, variants, ...agency }) => {
      const right = dated.filter(({ from, to }) => (from ?? "") <= endsOn && (to ?? endsOn) >= startsOn);
      const formerly = right.filter(({ to, wasOfficial }) => wasOfficial && (to ?? endsOn) >= endsOn);
      return {
        ...{ ...agency, variants: [...variants, ...right.map(({ name }) => name)] },
        formerly: formerly.map(({ name }) => name),
      };
    });
}

/** The form of `agencies.json`, as far as recognition needs it. */
export const agencyListSchema = z.object({ agencies: z.array(agencyKnowledgeSchema) });

function chineseNames({ name, variants }: AgencyKnowledge): string[] {
  return [name["zh-Hans"], name["zh-Hant"], ...variants].flatMap((known) => (known ? [foldName(known)] : []));
}

const OF_A_REGION = /^(?<region>香港|澳门)(?:特别行政区|特区)?(?:政府)?(?<rest>.{2,})$/;
const REGION_FORMS = ["", "特区", "特别行政区", "政府", "特区政府", "特别行政区政府"];

/** Folds what agency names are compared by: script, width, and round brackets of either width. */
export function foldName(text: string): string {
  return fold(text).replaceAll("(", "（").replaceAll(")", "）");
}

const OF_THE_PROVINCE = /^广东省(?<rest>.{3,})$/;

/** A name and what it is also written as: 香港特区政府X is 香港特别行政区政府X and 香港X, 广东省X is 省X. */
function formsOf(name: string): string[] {
  const ofProvince = OF_THE_PROVINCE.exec(name)?.groups?.rest;
  if (ofProvince) return [name, `省${ofProvince}`, `广东${ofProvince}`];
  const match = OF_A_REGION.exec(name)?.groups;
  if (!match) return [name];
  return [name, ...REGION_FORMS.map((form) => `${match.region}${form}${match.rest}`)];
}

/** Folded name → slug. Where two agencies share a form, the one that is really called so keeps it. */
export function namesToSlugs(agencies: readonly AgencyKnowledge[]): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const agency of agencies) for (const name of chineseNames(agency)) slugs.set(name, agency.slug);
  for (const agency of agencies) {
    for (const form of chineseNames(agency).flatMap(formsOf)) {
      if (!slugs.has(form)) slugs.set(form, agency.slug);
    }
  }
  return slugs;
}
