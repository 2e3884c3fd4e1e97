import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { DOCUMENT_FORMATS, PAGED_FORMATS } from "@/server/modules/document/document.schema";
import { paths } from "../navigation/paths";

interface DraftFilesProps {
  kind: "summary" | "plan";
  slug: string;
  language: Locale;
  isDraft: boolean;
}

/** A period's summary or plan as files, in the language in which it is shown, and those with pages in either layout. */
export function DraftFiles({ kind, slug, language, isDraft }: DraftFilesProps) {
  const t = useTranslations("summaryDesk");
  const label = t(isDraft ? "downloads" : "downloadsPublished");
  const files = [
    ...DOCUMENT_FORMATS.map((format) => ({
      name: t(`formats.${format}`),
      href: paths.desk.draft(slug, kind, { locale: language, format }),
    })),
    ...PAGED_FORMATS.map((format) => ({
      name: t(`standardFormats.${format}`),
      href: paths.desk.draft(slug, kind, { locale: language, format, layout: "gbt9704" }),
    })),
  ];
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-5 text-small print:hidden">
      <li aria-hidden="true" className="text-faint">
        {label}
      </li>
      {files.map(({ name, href }) => (
        <li key={href}>
          <a href={href} download className="inline-block min-h-6 text-accent underline">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
