import { publicPlaces } from "./public-places";
import type { PublicContext } from "./publication.queries";

/** All public pages for search engines (sitemaps.org, protocol 0.9). @param baseUrl without a slash at the end */
export async function siteMap({ baseUrl }: { baseUrl: string }, context: PublicContext): Promise<string> {
  const { pages } = await publicPlaces(context);
  const lines = [...pages].map((path) => `  <url><loc>${escapeXml(baseUrl + path)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    "</urlset>",
    "",
  ].join("\n");
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
