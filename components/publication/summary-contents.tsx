import { useTranslations } from "next-intl";
import type { DocumentTree } from "@/server/modules/document/document-tree";
import { DocumentLine } from "./document-line";

/** The id of the heading of an update, as addresses name it. */
export function updateAnchor(number: number): string {
  return `project-${number}`;
}

function ContentsList({ tree }: { tree: DocumentTree }) {
  return (
    <ol className="grid text-small">
      {tree.sections
        .flatMap(({ items }) => items)
        .map((item) => (
          <li key={item.number} className="border-t border-hairline first:border-t-0">
            <a
              href={`#${updateAnchor(item.number)}`}
              className="grid min-h-6 grid-cols-[1.75rem_1fr] py-1.5 leading-normal text-ink hover:text-accent hover:underline"
            >
              <span className="text-faint tabular-nums">{item.number}</span>
              <span>
                <DocumentLine line={item.title} locale={tree.locale} />
              </span>
            </a>
          </li>
        ))}
    </ol>
  );
}

/** All projects by number: beside the text where there is room, folded above it where there is not. */
export function SummaryContents({ tree }: { tree: DocumentTree }) {
  const t = useTranslations("publication.document");
  return (
    <>
      <details className="mb-8 border-b border-hairline pb-3 lg:hidden print:hidden">
        <summary className="min-h-6 font-medium">{t("contents")}</summary>
        <nav aria-label={t("contents")} className="pt-2">
          <ContentsList tree={tree} />
        </nav>
      </details>
      <nav aria-label={t("contents")} className="hidden lg:block print:hidden">
        <div className="sticky top-6 max-h-[calc(100vh-3rem)] overflow-y-auto pe-2">
          <p className="border-b border-ink pb-1.5 font-medium">{t("contents")}</p>
          <ContentsList tree={tree} />
        </div>
      </nav>
    </>
  );
}
