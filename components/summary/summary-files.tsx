import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "../navigation/paths";

const FORMATS = ["docx", "txt", "md"] as const;

interface SummaryFilesProps {
  slug: string;
  language: Locale;
  isDraft: boolean;
}

/** The summary as files, in the language in which it is shown. */
export function SummaryFiles({ slug, language, isDraft }: SummaryFilesProps) {
  const t = useTranslations("summaryDesk");
  return (
    <ul
      aria-label={t(isDraft ? "downloads" : "downloadsPublished")}
      className="flex flex-wrap gap-x-5 text-small print:hidden"
    >
      <li aria-hidden="true" className="text-faint">
        {t(isDraft ? "downloads" : "downloadsPublished")}
      </li>
      {FORMATS.map((format) => (
        <li key={format}>
          <a
            href={paths.desk.draft(slug, "summary", language, format)}
            download
            className="inline-block min-h-6 text-accent underline"
          >
            {t(`formats.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
