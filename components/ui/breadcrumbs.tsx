import Link from "next/link";
import { useTranslations } from "next-intl";

export interface Crumb {
  label: string;
  /** Absent for the page itself, which comes last. */
  href?: string;
  /** The language of the label, where it is not that of the page. */
  lang?: string;
}

/** The way from the top to here. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-6 text-small text-faint print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map((crumb) => (
          <li
            key={crumb.label}
            className="flex gap-x-2 after:text-rule after:content-['/'] last:after:content-none"
          >
            {crumb.href ? (
              <Link
                prefetch={false}
                href={crumb.href}
                lang={crumb.lang}
                className="inline-block min-h-6 underline hover:text-accent"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" lang={crumb.lang}>
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
