import { readdirSync } from "node:fs";
import path from "node:path";

/** The open typefaces that come with the packages, and which of them stand in for those that Word files name. */

const PACKAGES = path.join(import.meta.dirname, "../../node_modules/@expo-google-fonts");
const WEIGHTS = ["400Regular", "700Bold"];

/** By PostScript name, which is what a PDF names them by. */
const STAND_INS: Record<string, readonly string[]> = {
  "Noto Serif SC": [
    "方正小标宋简体",
    "宋体",
    "SimSun",
    "仿宋",
    "FangSong",
    "楷体",
    "KaiTi",
    "Times New Roman",
    "serif",
  ],
  "Noto Sans SC": ["黑体", "SimHei", "Arial", "sans-serif"],
  "Noto Serif HK": ["新細明體", "PMingLiU", "標楷體", "DFKai-SB"],
  "Noto Sans HK": ["微軟正黑體", "Microsoft JhengHei"],
};

function alias(family: string, standIn: string): string {
  return `<match target="pattern"><test qual="any" name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="same"><string>${standIn}</string></edit></match>`;
}

/**
 * The configuration of fontconfig that offers these typefaces and no other, so that a page is laid out the same on
 * every machine.
 * @param cacheFolder for what fontconfig keeps
 */
export function fontConfiguration(cacheFolder: string): string {
  const folders = readdirSync(PACKAGES).flatMap((name) =>
    WEIGHTS.map((weight) => `<dir>${path.join(PACKAGES, name, weight)}</dir>`),
  );
  const aliases = Object.entries(STAND_INS).flatMap(([standIn, families]) =>
    families.map((family) => alias(family, standIn)),
  );
  const lines = [...folders, `<cachedir>${cacheFolder}</cachedir>`, ...aliases];
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${lines.join("\n")}</fontconfig>`;
}
