import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { EditionHead } from "@/server/modules/publication/publication.queries";
import type { Reading } from "@/server/modules/publication/reading";
import type { SummaryFigure, SummaryUpdate } from "@/server/modules/summary/summary.schema";
import { paths } from "../navigation/paths";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Section } from "../ui/section";
import { Time } from "../ui/time";
import { DocumentLine } from "./document-line";
import { EditionTable } from "./edition-table";
import { type StatedFigure, showsSourceLanguage } from "./figures-in-source";
import { HeadlineFigures } from "./headline-figures";

/** All figures of the front page. */
function headlineFigures({ headline: { bySide, jointMoney } }: Reading): StatedFigure[] {
  const stated = (update: SummaryUpdate, figures: readonly SummaryFigure[]) =>
    figures.map((figure) => ({ figure, sourceLocale: update.sourceLocale }));
  return [
    ...bySide.flatMap(({ update, sides }) => sides.flatMap((side) => stated(update, side.figures))),
    ...jointMoney.flatMap(({ update, figure }) => stated(update, [figure])),
  ];
}

interface LatestSummaryProps {
  /** The current edition of the latest period; null before anything is published. */
  latest: Reading | null;
  editions: readonly EditionHead[];
  locale: Locale;
}

/** The front page: the latest summary, what it counts, and all periods. */
export function LatestSummary({ latest, editions, locale }: LatestSummaryProps) {
  const t = useTranslations("publication.home");
  if (!latest) {
    return (
      <>
        <h1 className="sr-only">{t("latest")}</h1>
        <EmptyState title={t("empty.title")}>{t("empty.body")}</EmptyState>
      </>
    );
  }
  return (
    <>
      <Opening latest={latest} locale={locale} />
      <Section title={t("figures")}>
        <p className="max-w-measure text-small text-faint">{t("figuresLead")}</p>
        {showsSourceLanguage(headlineFigures(latest), locale) ? (
          <p className="max-w-measure text-small text-faint">{t("inSource")}</p>
        ) : null}
        <HeadlineFigures edition={latest} locale={locale} />
      </Section>
      <Section title={t("periods")}>
        <EditionTable caption={t("periods")} editions={editions} locale={locale} />
      </Section>
    </>
  );
}

function Opening({ latest, locale }: { latest: Reading; locale: Locale }) {
  const t = useTranslations("publication.home");
  const { tree, period } = latest;
  return (
    <div className="grid gap-4 border-b border-ink pb-10">
      <p className="text-small text-faint">
        {t(`latestOf.${latest.provenance}`)} <Time value={latest.publishedAt} />
      </p>
      <h1 className="grid gap-1 font-serif font-bold">
        <span className="text-display">
          <DocumentLine line={tree.title} locale={locale} />
        </span>
        <span className="text-section font-normal">
          <DocumentLine line={tree.period} locale={locale} />
        </span>
      </h1>
      <p className="max-w-measure text-reading">
        <DocumentLine line={latest.openingAlone} locale={locale} />
      </p>
      <div className="flex flex-wrap gap-3 print:hidden">
        <LinkButton look="primary" href={paths.public.summary(locale, period.slug)}>
          {t("read")}
        </LinkButton>
        <LinkButton href={paths.downloads.document(period.slug, latest.number, { locale, format: "docx" })}>
          {t("word")}
        </LinkButton>
        <LinkButton href={paths.downloads.document(period.slug, latest.number, { locale, format: "pdf" })}>
          {t("pdf")}
        </LinkButton>
      </div>
    </div>
  );
}
