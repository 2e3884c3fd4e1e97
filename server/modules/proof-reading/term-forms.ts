/** 某大赛（湾高赛）, Greater Bay Area (GBA, the Area): what stands before the brackets, and what they give besides. */
const WITH_OTHERS = /^(.{2,}?)\s*[（(]([^（）()]+)[)）]$/u;
/** Pan-Pearl River Delta (Pan-PRD) Intellectual Property …: the short form stands in the middle. */
const WITH_SHORT = /\s*[（(][^（）()]+[)）]\s*/u;

/**
 * The forms in which a name with brackets in it is right: whole, without them, and by what they hold.
 * A single character is no name, and neither is what the brackets tell of when and where.
 */
export function formsOf(rendering: string): string[] {
  const match = WITH_OTHERS.exec(rendering);
  const others = match
    ? [match[1] ?? "", ...(match[2] ?? "").split(/[,，、]\s*/)]
    : [rendering.replace(WITH_SHORT, " ")];
  const forms = [rendering, ...others].map((form) => form.trim());
  return [...new Set(forms)].filter((form) => form.length > 1 && !/\d{4}$/.test(form));
}
