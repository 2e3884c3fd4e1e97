import type { DocumentSection, DocumentTree } from "@/server/modules/document/document-tree";
import { DocumentLine } from "./document-line";
import { type Beneath, type MarkLine, Paragraph, SummaryItem } from "./summary-item";
import { SummaryTitle } from "./summary-title";

interface SummaryDocumentProps {
  tree: DocumentTree;
  /** Of the document's own title: 2 where the page around it has a title. */
  rank?: 1 | 2;
  /** Sets off words of titles and paragraphs. */
  markLine?: MarkLine;
  /** What stands beneath each update. */
  beneath?: Beneath;
}

/** A summary as a document to read; the drafts of the workspace are shown by the same. */
export function SummaryDocument({ tree, rank = 1, markLine, beneath }: SummaryDocumentProps) {
  return (
    <article className="mx-auto max-w-measure">
      <SummaryTitle tree={tree} rank={rank} />
      {tree.draft ? <p className="mb-6 text-center text-small text-danger">{tree.draft.text}</p> : null}
      {tree.notes.length > 0 ? (
        <div className="mb-6 grid gap-1 border-s-2 border-rule ps-3 text-small text-faint">
          {tree.notes.map((note, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a document never changes its order.
            <p key={at}>
              <DocumentLine line={note} locale={tree.locale} />
            </p>
          ))}
        </div>
      ) : null}
      <div className="set-text mb-9 text-reading">
        <Paragraph line={tree.opening} locale={tree.locale} />
      </div>
      {tree.sections.map((section, at) => (
        <SummarySection
          // biome-ignore lint/suspicious/noArrayIndexKey: a document never changes its order.
          key={at}
          section={section}
          tree={tree}
          rank={rank}
          markLine={markLine}
          beneath={beneath}
        />
      ))}
    </article>
  );
}

interface SummarySectionProps {
  section: DocumentSection;
  tree: DocumentTree;
  rank: 1 | 2;
  markLine?: MarkLine;
  beneath?: Beneath;
}

function SummarySection({ section, tree, rank, markLine, beneath }: SummarySectionProps) {
  const { heading, items } = section;
  const Heading = rank === 1 ? "h2" : "h3";
  const under = rank === 1 ? "h3" : "h4";
  return (
    <>
      {heading ? (
        <Heading className="mt-12 mb-6 font-serif text-section font-bold">
          <DocumentLine line={heading} locale={tree.locale} />
        </Heading>
      ) : null}
      {items.map((item) => (
        <SummaryItem
          key={item.number}
          item={item}
          locale={tree.locale}
          rank={heading ? under : Heading}
          markLine={markLine}
          beneath={beneath}
        />
      ))}
    </>
  );
}
