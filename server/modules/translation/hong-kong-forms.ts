/**
 * Where the library's Hong Kong forms (the Education Bureau's list of graphemes) are not what the Hong Kong Government
 * writes on its pages: 說 and not 説, 群 and not 羣, 公布 and not 公佈. 裏, 衞 and 着 are what it writes, and stay.
 */
const CHARACTERS: Record<string, string> = {
  羣: "群",
  麪: "麵",
  峯: "峰",
  牀: "床",
  啓: "啟",
  説: "說",
  税: "稅",
  脱: "脫",
  悦: "悅",
  閲: "閱",
  鋭: "銳",
  温: "溫",
  户: "戶",
  兑: "兌",
  藴: "蘊",
  恆: "恒",
  週: "周",
  佈: "布",
  蔘: "參",
  枱: "檯",
};

const PHRASES: readonly (readonly [string, string])[] = [["瞭解", "了解"]];

const ODD_CHARACTER = new RegExp(`[${Object.keys(CHARACTERS).join("")}]`, "gu");

/** Text in the library's Hong Kong forms, as the Hong Kong Government writes it. */
export function asHongKongWrites(text: string): string {
  const written = text.replace(ODD_CHARACTER, (character) => CHARACTERS[character] ?? character);
  return PHRASES.reduce((result, [from, to]) => result.replaceAll(from, to), written);
}
