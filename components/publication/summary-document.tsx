import type { DocumentSection, DocumentTree } from "@/server/modules/summary/document-tree";
import { DocumentLine } from "./document-line";
import { Paragraph, SummaryItem } from "./summary-item";
import { SummaryTitle } from "./summary-title";

/** A summary as a document to read; the drafts of the workspace are shown by the same. */
export function SummaryDocument({ tree }: { tree: DocumentTree }) {
  return (
    <article className="mx-auto max-w-measure">
      <SummaryTitle tree={tree} />
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
        // biome-ignore lint/suspicious/noArrayIndexKey: a document never changes its order.
        <SummarySection key={at} section={section} tree={tree} />
      ))}
    </article>
  );
}

function SummarySection({ section, tree }: { section: DocumentSection; tree: DocumentTree }) {
  const { heading, items } = section;
  return (
    <>
      {heading ? (
        <h2 className="mt-12 mb-6 font-serif text-section font-bold">
          <DocumentLine line={heading} locale={tree.locale} />
        </h2>
      ) : null}
      {items.map((item) => (
        <SummaryItem key={item.number} item={item} locale={tree.locale} rank={heading ? "h3" : "h2"} />
      ))}
    </>
  );
}
