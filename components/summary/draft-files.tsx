import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import {
  DOCUMENT_FORMATS,
  type DocumentFile,
  documentFileName,
  isPaged,
  PAGED_FORMATS,
} from "@/server/modules/document/document.schema";
import { LONG_DOCUMENT } from "@/server/modules/document-order/document-order.schema";
import { paths } from "../navigation/paths";
import { LongFile } from "./long-file";

interface DraftFilesProps {
  kind: "summary" | "plan";
  slug: string;
  language: Locale;
  /** The language in words, where it is not that of the page around it. */
  languageName?: string;
  isDraft: boolean;
  /** How many projects it has: with many, a file with pages takes long to make. */
  length: number;
}

interface DraftLinkProps {
  name: string;
  slug: string;
  file: DocumentFile;
  isLong: boolean;
}

function DraftLink({ name, slug, file, isLong }: DraftLinkProps) {
  const href = paths.desk.draft(slug, file.kind, file);
  if (isLong && isPaged(file.format))
    return <LongFile file={{ periodSlug: slug, fileName: documentFileName(file) }} name={name} href={href} />;
  return (
    <a href={href} download className="inline-block min-h-6 text-accent underline">
      {name}
    </a>
  );
}

/** A period's summary or plan as files, in the language in which it is shown, and those with pages in either layout. */
export function DraftFiles({ kind, slug, language, languageName, isDraft, length }: DraftFilesProps) {
  const t = useTranslations("summaryDesk");
  const plain = t(isDraft ? "downloads" : "downloadsPublished");
  const label = languageName ? t("downloadsIn", { label: plain, language: languageName }) : plain;
  const asPublished = DOCUMENT_FORMATS.map((format) => ({
    name: t(`formats.${format}`),
    file: { kind, locale: language, format, layout: "as-published" as const },
  }));
  const byStandard = PAGED_FORMATS.map((format) => ({
    name: t(`standardFormats.${format}`),
    file: { kind, locale: language, format, layout: "gbt9704" as const },
  }));
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-5 text-small print:hidden">
      <li aria-hidden="true" className="text-faint">
        {label}
      </li>
      {[...asPublished, ...byStandard].map(({ name, file }) => (
        <li key={name}>
          <DraftLink name={name} slug={slug} file={file} isLong={length > LONG_DOCUMENT} />
        </li>
      ))}
    </ul>
  );
}
