import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { DOCUMENT_FORMATS, PAGED_FORMATS } from "@/server/modules/document/document.schema";
import type { EditionHead } from "@/server/modules/publication/publication.queries";
import { paths } from "../navigation/paths";

interface NamedFile {
  name: string;
  href: string;
}

function FileList({ files }: { files: readonly NamedFile[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5">
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

/** The files of an edition: the document in the page's language, in either layout, and what was endorsed. */
export function EditionFiles({ edition, locale }: { edition: EditionHead; locale: Locale }) {
  const t = useTranslations("publication.record");
  const { number, period, isSealed } = edition;
  const asPublished = DOCUMENT_FORMATS.map((format) => ({
    name: t(`fileNames.${format}`),
    href: paths.downloads.document(period.slug, number, { locale, format }),
  }));
  const standard = PAGED_FORMATS.map((format) => ({
    name: t(`standardFileNames.${format}`),
    href: paths.downloads.document(period.slug, number, { locale, format, layout: "gbt9704" }),
  }));
  const endorsed = [
    { name: t("fileNames.edition"), href: paths.downloads.edition(period.slug, number) },
    { name: t("fileNames.manifest"), href: paths.downloads.manifest(period.slug, number) },
    ...(isSealed ? [{ name: t("fileNames.bundle"), href: paths.downloads.bundle(period.slug, number) }] : []),
  ];
  return (
    <div className="grid gap-1">
      <FileList files={asPublished} />
      <FileList files={standard} />
      <FileList files={endorsed} />
    </div>
  );
}
