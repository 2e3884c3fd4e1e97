import { type AgencyKnowledge, foldName } from "../../agency/agency-knowledge";
import { findMentions } from "../../agency/mention";
import { type AgencyIndex, indexAgencies } from "../../agency/recognise";
import { coverNames } from "../../narrative/quoted-name";
import type { ParticipationRole, SummaryUpdate } from "../../summary/summary.schema";
import { contextOf, wholeField } from "../record-place";
import type { Rule } from "../rule";

const LEADING: readonly ParticipationRole[] = ["LEAD", "ORGANISER", "CO_ORGANISER"];

const indices = new WeakMap<readonly AgencyKnowledge[], AgencyIndex>();

/** Agencies made ready once for all updates that are read with them. */
function indexOf(agencies: readonly AgencyKnowledge[]): AgencyIndex {
  const known = indices.get(agencies) ?? indexAgencies(agencies);
  indices.set(agencies, known);
  return known;
}

/** Slugs of the agencies that the source text names, each once, in order. English names are not looked for. */
function agenciesNamed(update: SummaryUpdate, agencies: readonly AgencyKnowledge[]): string[] {
  const { slugs, names } = indexOf(agencies);
  const paragraphs = update.texts[update.sourceLocale]?.paragraphs ?? [];
  const found = paragraphs.flatMap((text) => findMentions(coverNames(foldName(text)), slugs, names));
  return [...new Set(found.flatMap(({ slug }) => slug ?? []))];
}

function factOf(recorded: number, named: number): "noLead" | "namedOnly" | "noParticipation" {
  if (recorded > 0) return "noLead";
  return named > 0 ? "namedOnly" : "noParticipation";
}

/** Says that nobody is recorded as leading or organising what an update tells. */
export const missingLeadRule: Rule = {
  code: "missingLead",
  find({ update }, { agencies }) {
    const { number, participations } = update;
    if (participations.some(({ role }) => LEADING.includes(role))) return [];
    const named = agenciesNamed(update, agencies);
    const recorded = participations.map(({ agency, role }) => `${agency} ${role}`);
    return [
      {
        rule: "missingLead",
        fact: factOf(recorded.length, named.length),
        severity: "SHOULD_LOOK",
        place: wholeField(number, "participations"),
        params: { recorded: recorded.length, named: named.length },
        mends: [],
        context: contextOf(recorded, named),
      },
    ];
  },
};
