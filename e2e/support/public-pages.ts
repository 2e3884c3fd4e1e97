import type { APIRequestContext } from "@playwright/test";
import type { Locale } from "../../server/kernel/locale";

/** Pages of one project are alike: the first stands for them all. */
function firstOfEachKind(paths: string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const kind = path.replace(/\/projects\/.+$/, "/projects/one");
    return !seen.has(kind) && seen.add(kind);
  });
}

/** Every public page in one language, as the register lists them for search engines. */
export async function publicPages(request: APIRequestContext, locale: Locale): Promise<string[]> {
  const map = await (await request.get("/sitemap.xml")).text();
  const paths = [...map.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
  const own = paths.filter((path) => path === `/${locale}` || path.startsWith(`/${locale}/`));
  if (own.length < 5) throw new Error(`the site map names ${own.length} pages in ${locale}`);
  return firstOfEachKind(own);
}
