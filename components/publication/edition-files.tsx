import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { EditionHead } from "@/server/modules/publication/publication.queries";
import { paths } from "../navigation/paths";

/** The files of an edition: the document in the page's language, and what was endorsed. */
export function EditionFiles({ edition, locale }: { edition: EditionHead; locale: Locale }) {
  const t = useTranslations("publication.record.fileNames");
  const { number, period } = edition;
  const files = [
    ...(["docx", "txt", "md"] as const).map((format) => ({
      name: t(format),
      href: paths.downloads.document(period.slug, number, { locale, format: format }),
    })),
    { name: t("edition"), href: paths.downloads.edition(period.slug, number) },
    { name: t("manifest"), href: paths.downloads.manifest(period.slug, number) },
  ];
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
