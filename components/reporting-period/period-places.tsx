import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "../navigation/paths";
import { TabLinks } from "../ui/tab-links";

const PLACES = ["board", "plan", "summary", "comparison", "figures"] as const;
export type PeriodPlace = (typeof PLACES)[number];

interface PeriodPlacesProps {
  locale: Locale;
  periodSlug: string;
  current: PeriodPlace;
}

/** The places of a period: what is written, what was planned, what comes of it, how the two compare, and its figures by themselves. */
export function PeriodPlaces({ locale, periodSlug, current }: PeriodPlacesProps) {
  const t = useTranslations("reportingPeriod.places");
  const places = {
    board: paths.desk.period(locale, periodSlug),
    plan: paths.desk.plan(locale, periodSlug),
    summary: paths.desk.summary(locale, periodSlug),
    comparison: paths.desk.comparison(locale, periodSlug),
    figures: paths.desk.figures(locale, periodSlug),
  };
  const tabs = PLACES.map((place) => ({
    label: t(place),
    href: places[place],
    current: place === current,
  }));
  return <TabLinks label={t("label")} tabs={tabs} />;
}
