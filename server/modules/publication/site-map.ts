import { paths } from "@/components/navigation/paths";
import { LOCALES } from "@/server/kernel/locale";
import { publicPlaces } from "./public-places";
import { listEditions, type PublicContext } from "./publication.queries";
import { escapeXml } from "./xml-text";

/** Editions that a newer one has taken the place of: they stay for whoever has their address, and are not searched for. */
async function supersededPages(context: PublicContext): Promise<Set<string>> {
  const heads = (await listEditions(context)).filter(({ isCurrent }) => !isCurrent);
  return new Set(
    LOCALES.flatMap((locale) =>
      heads.map(({ period, number }) => paths.public.edition(locale, period.slug, number)),
    ),
  );
}

/** All public pages that are not superseded, for search engines (sitemaps.org, protocol 0.9). @param baseUrl without a slash at the end */
export async function siteMap({ baseUrl }: { baseUrl: string }, context: PublicContext): Promise<string> {
  const { pages } = await publicPlaces(context);
  const superseded = await supersededPages(context);
  const wanted = [...pages].filter((path) => !superseded.has(path));
  const lines = wanted.map((path) => `  <url><loc>${escapeXml(baseUrl + path)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    "</urlset>",
    "",
  ].join("\n");
}
