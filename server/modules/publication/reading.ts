import type { Locale } from "@/server/kernel/locale";
import type { DocumentTree, Line } from "../document/document-tree";
import { composeSummary } from "../summary/compose";
import { composeOpeningAlone } from "../summary/opening";
import { type CorrectionNotice, findCorrectionNotice } from "./correction-notice";
import { figuresBySide, type JointAmount, jointMoney, type SideBySide } from "./headline-figures";
import {
  type EditionHead,
  type EditionView,
  findEdition,
  listEditions,
  type PublicContext,
} from "./publication.queries";

/** An edition as it is read in one language. */
export interface Reading extends EditionView {
  tree: DocumentTree;
  /** The opening where the projects do not follow it. */
  openingAlone: Line;
  /** All editions of the period, the newest first. */
  siblings: EditionHead[];
  /** What it corrected; null where it is a first edition. */
  correction: CorrectionNotice | null;
  headline: { bySide: SideBySide[]; jointMoney: JointAmount[] };
}

export interface WantedReading {
  periodSlug: string;
  number: number | "latest";
  locale: Locale;
}

/** Null where there is no such edition. */
export async function findReading(wanted: WantedReading, context: PublicContext): Promise<Reading | null> {
  const edition = await findEdition(wanted, context);
  if (!edition) return null;
  const { content } = edition;
  const editions = await listEditions(context);
  return {
    ...edition,
    tree: composeSummary(content, wanted.locale, { draft: null }),
    openingAlone: composeOpeningAlone(content, wanted.locale),
    siblings: editions.filter(({ period }) => period.slug === edition.period.slug),
    correction: await findCorrectionNotice(edition, wanted.locale, context),
    headline: { bySide: figuresBySide(content), jointMoney: jointMoney(content) },
  };
}

/** The current edition of the latest period; null before anything is published. */
export async function latestReading(
  { locale }: { locale: Locale },
  context: PublicContext,
): Promise<Reading | null> {
  const [latest] = await listEditions(context);
  return latest ? findReading({ periodSlug: latest.period.slug, number: "latest", locale }, context) : null;
}
