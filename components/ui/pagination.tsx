import Link from "next/link";
import { useTranslations } from "next-intl";

interface PaginationProps {
  /** Addresses of the neighbours; null at either end. */
  previous: string | null;
  next: string | null;
  /** Where we are, in words: “51–100 of 312”. */
  place: string;
}

/** The way through a long list. */
export function Pagination({ previous, next, place }: PaginationProps) {
  const t = useTranslations("ui");
  const look = "inline-block min-h-6 text-accent underline";
  return (
    <nav aria-label={t("pages")} className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 print:hidden">
      {previous ? (
        <Link href={previous} rel="prev" className={look}>
          {t("previousPage")}
        </Link>
      ) : null}
      <span className="text-faint">{place}</span>
      {next ? (
        <Link href={next} rel="next" className={look}>
          {t("nextPage")}
        </Link>
      ) : null}
    </nav>
  );
}
