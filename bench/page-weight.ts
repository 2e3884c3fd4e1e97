import { paths } from "../components/navigation/paths";
import { LOCALES } from "../server/kernel/locale";
import { kB } from "./distribution";
import { fetchBytes } from "./fetch-bytes";
import type { Reading } from "./reading";

const SCRIPT = /<script\b/g;

/** Addresses that a browser loads by itself to show the page. */
function partsOf(html: string): string[] {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].flatMap(([tag]) =>
    /rel="(stylesheet|icon)"/.test(tag) ? [/href="([^"]+)"/.exec(tag)?.[1] ?? ""] : [],
  );
  const media = [...html.matchAll(/<(?:img|script|source)\b[^>]*\bsrc="([^"]+)"/g)].map(
    ([, address = ""]) => address,
  );
  return [...new Set([...links, ...media])].filter((address) => address.startsWith("/"));
}

async function weigh(port: number, path: string, encoding: string) {
  const page = await fetchBytes(port, path, encoding);
  const html = page.plain.toString("utf8");
  const parts = await Promise.all(
    partsOf(html).map((part) => fetchBytes(port, part.replaceAll("&amp;", "&"), encoding)),
  );
  const rest = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return { html: page.bytes.length, rest, parts: parts.length, scripts: html.match(SCRIPT)?.length ?? 0 };
}

/** What comes over the wire when somebody opens the summary for the first time, without headers. */
export async function measurePageWeight(port: number, slug: string): Promise<Reading[]> {
  const measured: Reading[] = [];
  for (const locale of LOCALES) {
    for (const encoding of ["br", "gzip"]) {
      const { html, rest, parts, scripts } = await weigh(port, paths.public.summary(locale, slug), encoding);
      measured.push({
        what: `${locale}, ${encoding}: in all`,
        ours: `${kB(html + rest)} (html ${kB(html)}, ${parts} more)`,
        beside: `under 100 kB; ${scripts} scripts`,
      });
    }
  }
  return measured;
}
