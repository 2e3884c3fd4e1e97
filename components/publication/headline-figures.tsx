import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { Reading } from "@/server/modules/publication/reading";
import type { SummaryFigure, SummaryUpdate } from "@/server/modules/summary/summary.schema";
import { paths } from "../navigation/paths";
import { FigureValue } from "./figure-value";
import { Localized } from "./localized";
import { titleOf } from "./update-title";

interface HeadlineFiguresProps {
  edition: Reading;
  locale: Locale;
}

/** What a summary counts: its projects, the sums of its joint ones, and what each side states, side by side. */
export function HeadlineFigures({ edition, locale }: HeadlineFiguresProps) {
  const t = useTranslations("publication.home");
  const { content, period, headline } = edition;
  return (
    <div className="grid max-w-[56rem] gap-8">
      <dl className="flex flex-wrap gap-x-16 gap-y-4">
        <BigCount term={t("projectsCount")} value={t("countUnit", { count: content.updates.length })} />
        <BigCount
          term={t("newCount")}
          value={t("countUnit", { count: content.updates.filter((update) => update.isNew).length })}
        />
      </dl>
      {headline.bySide.map(({ update, sides }) => (
        <div key={update.number} className="grid gap-2">
          <UpdateLink update={update} period={period.slug} locale={locale} />
          <div className="grid border-y border-hairline sm:grid-cols-2">
            {sides.map(({ code, figures }) => (
              <div
                key={code}
                className="py-3 sm:first:pe-6 not-first:border-t not-first:border-hairline sm:not-first:border-s sm:not-first:border-t-0 sm:not-first:ps-6"
              >
                <p className="mb-1 font-serif font-bold">
                  <Localized
                    text={content.sides.find((side) => side.code === code)?.name ?? {}}
                    locale={locale}
                  />
                </p>
                <FigureList figures={figures} update={update} locale={locale} />
              </div>
            ))}
          </div>
        </div>
      ))}
      {headline.jointMoney.length > 0 ? (
        <div className="grid gap-2">
          <p className="text-small text-faint">{t("jointMoney")}</p>
          <ul className="border-t border-hairline">
            {headline.jointMoney.map(({ update, figure }) => (
              <li
                key={`${update.number}/${figure.start}/${figure.value}`}
                className="grid gap-x-8 border-b border-hairline py-2 sm:grid-cols-[1fr_auto]"
              >
                <span>
                  <UpdateLink update={update} period={period.slug} locale={locale} />
                  <span className="ms-4 text-faint">
                    <Localized text={figure.label} locale={locale} />
                  </span>
                </span>
                <span className="font-serif text-lead tabular-nums sm:text-end">
                  <FigureValue figure={figure} locale={locale} sourceLocale={update.sourceLocale} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function BigCount({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="text-small text-faint">{term}</dt>
      <dd className="font-serif text-display font-bold">{value}</dd>
    </div>
  );
}

function UpdateLink({ update, period, locale }: { update: SummaryUpdate; period: string; locale: Locale }) {
  return (
    <a
      href={paths.public.summaryUpdate(locale, period, update.number)}
      className="min-h-6 text-accent underline"
    >
      <Localized text={titleOf(update)} locale={locale} />
    </a>
  );
}

interface FigureListProps {
  figures: readonly SummaryFigure[];
  update: SummaryUpdate;
  locale: Locale;
}

function FigureList({ figures, update, locale }: FigureListProps) {
  return (
    <dl>
      {figures.map((figure) => (
        <div
          key={`${figure.start}/${figure.value}`}
          className="flex flex-wrap justify-between gap-x-4 py-0.5"
        >
          <dt className="text-faint">
            <Localized text={figure.label} locale={locale} />
          </dt>
          <dd className="font-serif text-lead tabular-nums">
            <FigureValue figure={figure} locale={locale} sourceLocale={update.sourceLocale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
