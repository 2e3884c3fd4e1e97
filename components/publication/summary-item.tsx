import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { DocumentItem, Line } from "@/server/modules/document/document-tree";
import { Tag } from "../ui/tag";
import { DocumentLine } from "./document-line";
import { updateAnchor } from "./summary-contents";

/** How a title (`paragraph` null) or paragraph of an item is shown where it is not shown plainly; null: plainly. */
export type MarkLine = (place: { update: number; paragraph: number | null }, line: Line) => ReactNode | null;

/** What stands beneath an update, by its number: its files. */
export type Beneath = (update: number) => ReactNode;

interface ParagraphProps {
  line: Line;
  locale: Locale;
  /** The words of the line, where something in them is set off. */
  marked?: ReactNode;
}

/** A paragraph in one language, which is that of the page or stated. */
export function Paragraph({ line, locale, marked }: ParagraphProps) {
  const [only, ...others] = line;
  if (only && others.length === 0) {
    return <p lang={only.locale === locale ? undefined : LANGUAGE_TAG[only.locale]}>{marked ?? only.text}</p>;
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
  markLine?: MarkLine;
  /** What stands beneath the narrative. */
  beneath?: Beneath;
}

/** One progress update as it is read: number in the margin, title, narrative. */
export function SummaryItem({ item, locale, rank: Heading, markLine, beneath }: SummaryItemProps) {
  const t = useTranslations("publication.document");
  return (
    <section aria-labelledby={updateAnchor(item.number)} className="mb-9">
      <Heading
        id={updateAnchor(item.number)}
        className="mb-2 grid grid-cols-[2.25rem_1fr] font-serif text-lead leading-relaxed font-bold sm:-ms-9 print:ms-0"
      >
        <span className="tabular-nums">{item.number}.</span>
        <span>
          {markLine?.({ update: item.number, paragraph: null }, item.title) ?? (
            <DocumentLine line={item.title} locale={locale} />
          )}
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
          <Paragraph
            // biome-ignore lint/suspicious/noArrayIndexKey: a document never changes its order.
            key={at}
            line={line}
            locale={locale}
            marked={markLine?.({ update: item.number, paragraph: at }, line)}
          />
        ))}
      </div>
      {beneath?.(item.number)}
    </section>
  );
}
