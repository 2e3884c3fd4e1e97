import type { DocumentTree } from "@/server/modules/document/document-tree";
import { DocumentLine } from "./document-line";

/** The title block of a document: group, title, period, between two rules. */
export function SummaryTitle({ tree, rank }: { tree: DocumentTree; rank: 1 | 2 }) {
  const Heading = `h${rank}` as const;
  return (
    <header className="mb-8 border-y border-ink py-8 text-center font-serif sm:py-10 print:border-0">
      <Heading className="grid gap-2 font-bold">
        <span className="text-lead">
          <DocumentLine line={tree.group} locale={tree.locale} />
        </span>
        <span className="text-display leading-snug">
          <DocumentLine line={tree.title} locale={tree.locale} />
        </span>
        <span className="text-section font-normal">
          <DocumentLine line={tree.period} locale={tree.locale} />
        </span>
      </Heading>
    </header>
  );
}
