import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "../navigation/paths";

const FORMATS = ["docx", "txt", "md"] as const;

interface DraftFilesProps {
  kind: "summary" | "plan";
  slug: string;
  language: Locale;
  isDraft: boolean;
}

/** A period's summary or plan as files, in the language in which it is shown. */
export function DraftFiles({ kind, slug, language, isDraft }: DraftFilesProps) {
  const t = useTranslations("summaryDesk");
  const label = t(isDraft ? "downloads" : "downloadsPublished");
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-5 text-small print:hidden">
      <li aria-hidden="true" className="text-faint">
        {label}
      </li>
      {FORMATS.map((format) => (
        <li key={format}>
          <a
            href={paths.desk.draft(slug, kind, { locale: language, format })}
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
