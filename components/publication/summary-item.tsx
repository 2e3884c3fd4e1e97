import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { DocumentItem, Line } from "@/server/modules/document/document-tree";
import { Tag } from "../ui/tag";
import { DocumentLine } from "./document-line";
import { updateAnchor } from "./summary-contents";

/** A paragraph in one language, which is that of the page or stated. */
export function Paragraph({ line, locale }: { line: Line; locale: Locale }) {
  const [only, ...others] = line;
  if (only && others.length === 0) {
    return <p lang={only.locale === locale ? undefined : LANGUAGE_TAG[only.locale]}>{only.text}</p>;
  }
  return (
    <p>
      <DocumentLine line={line} locale={locale} />
    </p>
  );
}

interface SummaryItemProps {
  item: DocumentItem;
  locale: Locale;
  /** One below that of what it stands under. */
  rank: "h2" | "h3" | "h4";
}

/** One progress update as it is read: number in the margin, title, narrative. */
export function SummaryItem({ item, locale, rank: Heading }: SummaryItemProps) {
  const t = useTranslations("publication.document");
  return (
    <section aria-labelledby={updateAnchor(item.number)} className="mb-9">
      <Heading
        id={updateAnchor(item.number)}
        className="mb-2 grid grid-cols-[2.25rem_1fr] font-serif text-lead leading-relaxed font-bold sm:-ms-9 print:ms-0"
      >
        <span className="tabular-nums">{item.number}.</span>
        <span>
          <DocumentLine line={item.title} locale={locale} />
          {item.isNew ? (
            <>
              {" "}
              <Tag>{t("new")}</Tag>
            </>
          ) : null}
        </span>
      </Heading>
      <div className="set-text text-reading">
        {item.paragraphs.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document never changes its order.
          <Paragraph key={at} line={line} locale={locale} />
        ))}
      </div>
    </section>
  );
}
