import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { SummaryUpdate } from "@/server/modules/summary/summary.schema";
import { Localized } from "../publication/localized";
import { FileFacts } from "./file-facts";

interface PublishedAttachmentsProps {
  update: Pick<SummaryUpdate, "number" | "attachments">;
  /** Of the page around it. */
  locale: Locale;
  /** Where a file is sent from; null where there is nothing to be sent yet. */
  hrefOf: ((name: string) => string) | null;
}

/** The files that are published with a project, beneath it: what each shows, what kind it is, how large. */
export function PublishedAttachments({ update, locale, hrefOf }: PublishedAttachmentsProps) {
  const t = useTranslations("attachment");
  const { number, attachments = [] } = update;
  if (attachments.length === 0) return null;
  return (
    <div className="mt-3 grid gap-1 text-small">
      <p className="text-faint">{t("published")}</p>
      <ul aria-label={t("publishedOf", { number })} className="grid gap-1">
        {attachments.map(({ name, mediaType, size, caption }) => {
          const words = Object.keys(caption).length > 0 ? <Localized text={caption} locale={locale} /> : name;
          return (
            <li key={name} className="[overflow-wrap:anywhere]">
              {hrefOf ? (
                <a href={hrefOf(name)} download={name} className="inline-block min-h-6 text-accent underline">
                  {words}
                </a>
              ) : (
                words
              )}{" "}
              <span className="text-faint">
                (<FileFacts mediaType={mediaType} size={size} />)
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
