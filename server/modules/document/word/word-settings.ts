import type { Locale } from "@/server/kernel/locale";
import type { WordLayout } from "./word-layout";
import { TYPEFACES, WORD_LANGUAGE } from "./word-typography";
import { element, valued, wordPart } from "./xml-element";

const COMPATIBILITY = element("w:compatSetting", {
  "w:name": "compatibilityMode",
  "w:uri": "http://schemas.microsoft.com/office/word",
  "w:val": 15,
});

/** `word/settings.xml` (ECMA-376 part 1, clause 17.15.1.78). On a grid of characters punctuation is as wide as they are. */
export function settingsPart(layout: WordLayout, locale: Locale): string {
  const { latin, eastAsia } = WORD_LANGUAGE[locale];
  const onGrid = layout.grid?.charSpace !== undefined;
  return wordPart(
    "w:settings",
    element("w:zoom", { "w:percent": 100 }),
    valued("w:defaultTabStop", 720),
    layout.pageNumber === "outer" ? element("w:evenAndOddHeaders") : "",
    valued("w:characterSpacingControl", onGrid ? "doNotCompress" : "compressPunctuation"),
    element("w:compat", {}, COMPATIBILITY),
    element("w:themeFontLang", { "w:val": latin, "w:eastAsia": eastAsia }),
  );
}

/** `word/fontTable.xml` (clause 17.8.3): by which other names a typeface is known, and of what kind it is. */
export function fontTablePart(): string {
  const fonts = TYPEFACES.map(({ name, alternatives, charset, family }) =>
    element(
      "w:font",
      { "w:name": name },
      alternatives.length > 0 ? valued("w:altName", alternatives.join(",")) : "",
      valued("w:charset", charset),
      valued("w:family", family),
      valued("w:pitch", "variable"),
    ),
  );
  return wordPart("w:fonts", ...fonts);
}
