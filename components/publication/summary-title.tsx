import type { DocumentTree } from "@/server/modules/summary/document-tree";
import { DocumentLine } from "./document-line";

/** The title block of a document: group, title, period, between two rules. */
export function SummaryTitle({ tree }: { tree: DocumentTree }) {
  return (
    <header className="mb-8 border-y border-ink py-8 text-center font-serif sm:py-10 print:border-0">
      <h1 className="grid gap-2 font-bold">
        <span className="text-lead">
          <DocumentLine line={tree.group} locale={tree.locale} />
        </span>
        <span className="text-display leading-snug">
          <DocumentLine line={tree.title} locale={tree.locale} />
        </span>
        <span className="text-section font-normal">
          <DocumentLine line={tree.period} locale={tree.locale} />
        </span>
      </h1>
    </header>
  );
}
