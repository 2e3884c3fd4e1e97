import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { Line } from "@/server/modules/document/document-tree";

/** A line of a document: what is in another language than the page says so. */
export function DocumentLine({ line, locale }: { line: Line; locale: Locale }) {
  return line.map((span, at) =>
    span.locale === locale ? (
      span.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a published line never changes its order.
      <span key={at} lang={LANGUAGE_TAG[span.locale]}>
        {span.text}
      </span>
    ),
  );
}
