import { paths } from "@/components/navigation/paths";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { type PublicAttachment, publicAttachments } from "./public-attachments";
import type { PublicContext } from "./publication.queries";
import { listEditions } from "./publication.queries";
import { listPublishedProjects } from "./published-projects";

/** What there is to read at this moment; everything public that is not named here does not exist. */
export interface PublicPlaces {
  pages: ReadonlySet<string>;
  /** Slugs of the periods, each with the numbers of its editions. */
  editions: ReadonlyMap<string, ReadonlySet<number>>;
  /** Files that are published with an edition, by their addresses. */
  attachments: ReadonlyMap<string, PublicAttachment>;
}

const STANDING = ["home", "projects", "verify", "accessibility", "privacy", "contact"] as const;

/** The addresses of all public pages, in all languages, and of attachments. Four statements, however many there are. */
export async function publicPlaces(context: PublicContext): Promise<PublicPlaces> {
  const [heads, projects] = [await listEditions(context), await listPublishedProjects(context)];
  const inLanguage = (locale: Locale) => [
    ...STANDING.map((place) => paths.public[place](locale)),
    ...heads.map(({ period, number }) => paths.public.edition(locale, period.slug, number)),
    ...heads.map(({ period }) => paths.public.summary(locale, period.slug)),
    ...projects.map(({ slug }) => paths.public.project(locale, slug)),
  ];
  const editions = new Map<string, Set<number>>();
  for (const { period, number } of heads) {
    editions.set(period.slug, (editions.get(period.slug) ?? new Set()).add(number));
  }
  const attachments = await publicAttachments(heads, context);
  return { pages: new Set(LOCALES.flatMap(inLanguage)), editions, attachments };
}
