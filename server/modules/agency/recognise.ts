import type { Locale } from "@/server/kernel/locale";
import { findDates } from "../narrative/date-expression";
import { fold } from "../narrative/folded-text";
import { cover } from "../narrative/masked-text";
import { coverNames } from "../narrative/quoted-name";
import { languageOf } from "../narrative/script";
import { sentencesOf } from "../narrative/sentence";
import type { ParticipationRole } from "../summary/summary.schema";
import { type AgencyKnowledge, foldName, namesToSlugs } from "./agency-knowledge";
import { isAssignment, rolesInAssignment } from "./assignment";
import {
  type EnglishNames,
  findEnglishMentions,
  findUnknownEnglishAgencies,
  indexEnglishNames,
} from "./english-name";
import { rolesInEnglishSentence } from "./english-roles";
import { type AgencyMention, findMentions, indexNames, type NameIndex } from "./mention";
import { stronger } from "./role-verb";
import { type MentionRole, rolesInSentence } from "./sentence-roles";
import { findUnknownAgencies } from "./unknown-agency";

/** An agency's part in a progress update, as its narrative tells it. */
export interface RecognisedParticipation {
  /** Slug. */
  agency: string;
  /** As written where the role was read. */
  name: string;
  role: ParticipationRole;
}

/** What a person must settle about an agency. */
export interface ParticipationQuestion {
  code: "importing.uncertainRole" | "importing.unknownAgency";
  paragraph: number;
  params: Record<string, string | number>;
}

export interface RecognisedParticipations {
  participations: RecognisedParticipation[];
  questions: ParticipationQuestion[];
}

interface PlacedRole extends MentionRole {
  paragraph: number;
  /** Where the agency is named, in the paragraph. */
  at: number;
}

/** Agencies made ready for many updates. */
export interface AgencyIndex {
  slugs: ReadonlyMap<string, string>;
  names: NameIndex;
  english: EnglishNames;
}

export function indexAgencies(agencies: readonly AgencyKnowledge[]): AgencyIndex {
  const slugs = namesToSlugs(agencies);
  return { slugs, names: indexNames(slugs), english: indexEnglishNames(agencies) };
}

/** 香港 in 香港、澳门海关 stands for more than is written there; every other name is cut from the text as written. */
function asWritten(original: string, mention: AgencyMention): AgencyMention {
  const written = original.slice(mention.start, mention.end);
  return { ...mention, name: written.length === mention.name.length ? written : mention.name };
}

/** The bodies that a text names in its own language, known or not; its quoted names and dates are covered. */
function mentionsIn(text: string, language: Locale, index: AgencyIndex): AgencyMention[] {
  if (language === "en") {
    const known = findEnglishMentions(text, index.english);
    return [...known, ...findUnknownEnglishAgencies(cover(text, known))];
  }
  const known = findMentions(text, index.slugs, index.names);
  return [...known, ...findUnknownAgencies(text, known)];
}

function rolesInParagraph(original: string, paragraph: number, index: AgencyIndex): PlacedRole[] {
  const language = languageOf(original);
  const named = coverNames(language === "en" ? fold(original) : foldName(original));
  const text = cover(named, findDates(named));
  const mentions = mentionsIn(text, language, index)
    .map((mention) => asWritten(original, mention))
    .sort((a, b) => a.start - b.start);
  if (mentions.length > 0 && isAssignment(text)) {
    return rolesInAssignment(text, mentions).map((role) => ({ ...role, paragraph, at: role.mention.start }));
  }
  return sentencesOf(text).flatMap(({ start, end }) => {
    const inside = mentions
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start }));
    const rolesIn = language === "en" ? rolesInEnglishSentence : rolesInSentence;
    const roles = rolesIn(text.slice(start, end), inside);
    return roles.map((role) => ({ ...role, paragraph, at: start + role.mention.start }));
  });
}

function strongestPerAgency(roles: readonly PlacedRole[]): PlacedRole[] {
  const strongest = new Map<string, PlacedRole>();
  for (const role of roles) {
    const { slug } = role.mention;
    if (slug === null) continue;
    const best = stronger(strongest.get(slug) ?? null, role);
    if (best) strongest.set(slug, best);
  }
  return [...strongest.values()];
}

function questionsAbout(known: readonly PlacedRole[], all: readonly PlacedRole[]): ParticipationQuestion[] {
  const unknown = new Map(
    all.filter(({ mention }) => mention.slug === null).map((role) => [role.mention.name, role]),
  );
  return [
    ...known
      .filter(({ isOpen }) => isOpen)
      .map(({ mention, verb, paragraph }) => ({
        code: "importing.uncertainRole" as const,
        paragraph,
        params: { agency: mention.slug ?? "", name: mention.name, verb },
      })),
    ...Array.from(unknown.values(), ({ mention, paragraph }) => ({
      code: "importing.unknownAgency" as const,
      paragraph,
      params: { name: mention.name },
    })),
  ];
}

/**
 * The agencies that take part in what the paragraphs of one update tell, one participation each: the clearest role that
 * the text gives. A role that the verb leaves open, and a body that is not among `agencies`, become questions.
 */
export function recogniseParticipations(
  paragraphs: readonly string[],
  agencies: AgencyIndex | readonly AgencyKnowledge[],
): RecognisedParticipations {
  const index = "slugs" in agencies ? agencies : indexAgencies(agencies);
  const roles = paragraphs
    .flatMap((text, paragraph) => rolesInParagraph(text, paragraph, index))
    .sort((a, b) => a.paragraph - b.paragraph || a.at - b.at);
  const known = strongestPerAgency(roles);
  const participations = known.flatMap(({ mention, role }) =>
    mention.slug === null ? [] : [{ agency: mention.slug, name: mention.name, role }],
  );
  return { participations, questions: questionsAbout(known, roles) };
}
