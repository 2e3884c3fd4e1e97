import type { DocumentLayout } from "../document.schema";
import type { DocumentTree } from "../document-tree";
import { isInAreas } from "../item-number";
import { bodyParagraphs } from "./word-body";
import { WORD_PAGE, type WordLayout, wordLayout } from "./word-layout";
import { footerPart, headerPart, SIDES } from "./word-margins";
import { type Part, wordPackage } from "./word-package";
import { fontTablePart, settingsPart } from "./word-settings";
import { stylesPart } from "./word-styles";
import { element, wordPart } from "./xml-element";

/** Headers and footers: of odd and even pages where these differ, else of all. */
function marginParts(tree: DocumentTree, layout: WordLayout): Part[] {
  const sides = layout.pageNumber === "outer" ? SIDES : SIDES.slice(0, 1);
  return sides.flatMap((side, at) => {
    const header = headerPart(tree, side);
    const part = (type: string, xml: string) => ({
      name: `${type}${at + 1}.xml`,
      type,
      id: `${type}-${side}`,
      xml,
    });
    return [...(header ? [part("header", header)] : []), part("footer", footerPart(side))];
  });
}

function section(layout: WordLayout, margins: readonly Part[]): string {
  const references = margins.map(({ type, id }) =>
    element(`w:${type}Reference`, { "w:type": id.endsWith("even") ? "even" : "default", "r:id": id }),
  );
  const { grid } = layout;
  const { top, right, bottom, left, header, footer } = WORD_PAGE.margin;
  return element(
    "w:sectPr",
    {},
    ...references,
    element("w:pgSz", WORD_PAGE.size),
    element("w:pgMar", {
      "w:top": top,
      "w:right": right,
      "w:bottom": bottom,
      "w:left": left,
      "w:header": header,
      "w:footer": footer,
      "w:gutter": 0,
    }),
    grid
      ? element("w:docGrid", {
          "w:type": grid.charSpace === undefined ? "lines" : "linesAndChars",
          "w:linePitch": grid.linePitch,
          "w:charSpace": grid.charSpace,
        })
      : "",
  );
}

/**
 * The document as a Word file (ECMA-376, transitional), as published or in the layout of GB/T 9704-2012; both on that
 * standard's page. The same tree gives the same bytes, whenever and wherever it is rendered.
 */
export function renderWord(tree: DocumentTree, chosen: DocumentLayout = "as-published"): Uint8Array {
  const layout = wordLayout(tree.locale, chosen);
  const margins = marginParts(tree, layout);
  const styles = stylesPart({ locale: tree.locale, layout, inAreas: isInAreas(tree) });
  const body = element("w:body", {}, ...bodyParagraphs(tree, chosen), section(layout, margins));
  return wordPackage(tree, wordPart("w:document", body), [
    { name: "styles.xml", type: "styles", id: "styles", xml: styles },
    { name: "settings.xml", type: "settings", id: "settings", xml: settingsPart(layout, tree.locale) },
    { name: "fontTable.xml", type: "fontTable", id: "fontTable", xml: fontTablePart() },
    ...margins,
  ]);
}
