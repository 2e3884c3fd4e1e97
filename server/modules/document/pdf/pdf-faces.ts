import path from "node:path";
import type { Locale } from "@/server/kernel/locale";

/** What a line is in the document, and so how it is set. */
export type Role =
  | "title"
  | "subtitle"
  | "first"
  | "second"
  | "body"
  | "note"
  | "header"
  | "pageNumber"
  | "watermark";

/** Which of its kinds of typefaces a role is set in. */
export interface Face {
  family: "serif" | "sans";
  weight: number;
}

const PACKAGES = path.join(process.cwd(), "node_modules/@expo-google-fonts");

/** A folder a face, so that no weight is read that no document is set in. */
export const FONT_FOLDERS: readonly string[] = ["sc", "hk"].flatMap((forms) =>
  [`noto-serif-${forms}/400Regular`, `noto-serif-${forms}/700Bold`, `noto-sans-${forms}/500Medium`].map(
    (folder) => path.join(PACKAGES, folder),
  ),
);

/** The files by whose characters it is told what can be printed: all weights of a family have the same. */
export const COVERING_FONTS: readonly string[] = [
  "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "noto-serif-hk/400Regular/NotoSerifHK_400Regular.ttf",
].map((file) => path.join(PACKAGES, file));

/** Comes with Typst, for the Latin, Greek and Cyrillic letters that no Chinese face has. */
const LAST = "Libertinus Serif";

const SERIF = { mainland: "Noto Serif SC", hongKong: "Noto Serif HK" } as const;
const SANS = { mainland: "Noto Sans SC", hongKong: "Noto Sans HK" } as const;

/** Families in the order in which a character is looked for: the forms of the place first, then those of the other. */
function inOrder({ mainland, hongKong }: typeof SERIF | typeof SANS, locale: Locale): string[] {
  return locale === "zh-Hans" ? [mainland, hongKong] : [hongKong, mainland];
}

const serif = (locale: Locale) => [...inOrder(SERIF, locale), LAST];
const sans = (locale: Locale) => [...inOrder(SANS, locale), ...serif(locale)];
const perLocale = <T>(of: (locale: Locale) => T): Record<Locale, T> => ({
  "zh-Hans": of("zh-Hans"),
  "zh-Hant": of("zh-Hant"),
  en: of("en"),
});

export const FAMILIES: Record<Face["family"], Record<Locale, readonly string[]>> = {
  serif: perLocale(serif),
  sans: perLocale(sans),
};

/**
 * What stands in for the faces of GB/T 9704-2012, none of which is free: Noto Serif for 仿宋 and 宋体, its bold for 小标宋
 * and 楷体, Noto Sans for 黑体.
 */
export const FACES: Record<Role, Face> = {
  title: { family: "serif", weight: 700 },
  subtitle: { family: "serif", weight: 400 },
  first: { family: "sans", weight: 500 },
  second: { family: "serif", weight: 700 },
  body: { family: "serif", weight: 400 },
  note: { family: "serif", weight: 400 },
  header: { family: "serif", weight: 400 },
  pageNumber: { family: "serif", weight: 400 },
  watermark: { family: "sans", weight: 500 },
};
