import { isLocale, type Locale } from "@/server/kernel/locale";
import { type DocumentFile, documentFileName } from "@/server/modules/document/document.schema";
import { figuresFileName, type SheetFormat } from "@/server/modules/spreadsheet/sheet-file.schema";

/** The only place that builds an address. Every place of the register has one line here. */

type Query = Record<string, string | number | null | undefined>;

const enc = encodeURIComponent;

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

const summary = (locale: Locale, period: string) => `/${locale}/summaries/${enc(period)}`;
const period = (locale: Locale, slug: string) => `/${locale}/desk/periods/${enc(slug)}`;
const download = (slug: string, edition: number | "latest") => `/downloads/${enc(slug)}/${edition}`;

/** What the public reads. */
const publicPlaces = {
  home: (locale: Locale) => `/${locale}`,
  summary,
  edition: (locale: Locale, slug: string, number: number) => `${summary(locale, slug)}/editions/${number}`,
  summaryUpdate: (locale: Locale, slug: string, number: number) =>
    `${summary(locale, slug)}#project-${number}`,
  projects: (locale: Locale) => `/${locale}/projects`,
  project: (locale: Locale, slug: string) => `/${locale}/projects/${enc(slug)}`,
  figures: (locale: Locale) => `/${locale}/figures`,
  search: (locale: Locale, q?: string) => withQuery(`/${locale}/search`, { q }),
  openData: (locale: Locale) => `/${locale}/open-data`,
  verify: (locale: Locale) => `/${locale}/verify`,
  accessibility: (locale: Locale) => `/${locale}/accessibility`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  contact: (locale: Locale) => `/${locale}/contact`,
  feed: (locale: Locale) => `/feeds/${locale}.atom`,
  sitemap: () => "/sitemap.xml",
  robots: () => "/robots.txt",
} as const;

/** A document's file without its kind; the layout as published where none is named. */
type NamedFile = Omit<DocumentFile, "kind" | "layout"> & Partial<Pick<DocumentFile, "layout">>;

const fileOf = (kind: DocumentFile["kind"], file: NamedFile) =>
  documentFileName({ layout: "as-published", ...file, kind });

/** Files of a published edition. */
const downloads = {
  document: (slug: string, edition: number | "latest", file: NamedFile) =>
    `${download(slug, edition)}/${fileOf("summary", file)}`,
  edition: (slug: string, edition: number | "latest") => `${download(slug, edition)}/edition.json`,
  manifest: (slug: string, edition: number | "latest") => `${download(slug, edition)}/manifest.json`,
  bundle: (slug: string, edition: number | "latest") => `${download(slug, edition)}/bundle.zip`,
  figures: (slug: string, edition: number | "latest", format: SheetFormat) =>
    `${download(slug, edition)}/${figuresFileName(format)}`,
  attachment: (slug: string, edition: number | "latest", name: string) =>
    `${download(slug, edition)}/attachments/${enc(name)}`,
} as const;

/** Coming in, and one's own account. */
const account = {
  /** `back` is the place to come to after signing in. */
  signIn: (locale: Locale, back?: string | null) => withQuery(`/${locale}/sign-in`, { back }),
  /** Between the password and being in: a code, or setting one up. */
  secondFactor: (locale: Locale, back?: string | null) => withQuery(`/${locale}/second-factor`, { back }),
  invitation: (locale: Locale, token: string) => `/${locale}/invitation/${enc(token)}`,
  /** Where a link for a new password is asked for. */
  forgotten: (locale: Locale) => `/${locale}/reset`,
  reset: (locale: Locale, token: string) => `/${locale}/reset/${enc(token)}`,
  account: (locale: Locale) => `/${locale}/account`,
  /** Where a person chooses which mails they get. */
  mails: (locale: Locale) => `/${locale}/account#mails`,
} as const;

/** Where members and officers work. */
const desk = {
  desk: (locale: Locale) => `/${locale}/desk`,
  notices: (locale: Locale) => `/${locale}/desk#notices`,
  periods: (locale: Locale) => `/${locale}/desk/periods`,
  period,
  /** The period's board, filtered. */
  board: (locale: Locale, slug: string, query: Query) => withQuery(period(locale, slug), query),
  plan: (locale: Locale, slug: string) => `${period(locale, slug)}/plan`,
  /** What became of the plan. */
  comparison: (locale: Locale, slug: string) => `${period(locale, slug)}/comparison`,
  update: (locale: Locale, id: string) => `/${locale}/desk/updates/${enc(id)}`,
  /** A thread of comments, on the page of its update. */
  comment: (locale: Locale, updateId: string, threadId: string) =>
    `/${locale}/desk/updates/${enc(updateId)}#thread-${enc(threadId)}`,
  updateByNumber: (locale: Locale, slug: string, number: number) =>
    `${period(locale, slug)}/updates/${number}`,
  summary: (locale: Locale, slug: string) => `${period(locale, slug)}/summary`,
  /** Where these pages tell what is another since it was endorsed. */
  planChanges: (locale: Locale, slug: string) => `${period(locale, slug)}/plan#changes`,
  summaryChanges: (locale: Locale, slug: string) => `${period(locale, slug)}/summary#changes`,
  /** The summary in another language than the page around it. */
  summaryIn: (locale: Locale, slug: string, language: Locale) =>
    withQuery(`${period(locale, slug)}/summary`, { in: language === locale ? null : language }),
  /** The period's figures by themselves, to go out and come in as a sheet. */
  figures: (locale: Locale, slug: string) => `${period(locale, slug)}/figures`,
  notReportedFile: (slug: string, locale: Locale) => `/api/drafts/${enc(slug)}/not-reported.${locale}.xlsx`,
  figuresFile: (slug: string, format: SheetFormat) => `/api/drafts/${enc(slug)}/${figuresFileName(format)}`,
  /** The summary with some of its findings; `anchor` is a place on that page. */
  summaryFindings: (locale: Locale, slug: string, query: Query, anchor = "findings") =>
    `${withQuery(`${period(locale, slug)}/summary`, query)}#${anchor}`,
  proofReading: (locale: Locale) => `/${locale}/desk/proof-reading`,
  /** `page`: the code of the rule in kebab-case. */
  proofReadingRule: (locale: Locale, page: string) => `/${locale}/desk/proof-reading/${enc(page)}`,
  /** A draft as a file; it has no page around it. */
  draft: (slug: string, kind: DocumentFile["kind"], file: NamedFile) =>
    `/api/drafts/${enc(slug)}/${fileOf(kind, file)}`,
  import: (locale: Locale) => `/${locale}/desk/import`,
  importDraft: (locale: Locale, id: string) => `/${locale}/desk/import/${enc(id)}`,
} as const;

/** Administration. */
const admin = {
  accounts: (locale: Locale) => `/${locale}/admin/accounts`,
  agencies: (locale: Locale) => `/${locale}/admin/agencies`,
  agency: (locale: Locale, slug: string) => `/${locale}/admin/agencies/${enc(slug)}`,
  glossary: (locale: Locale) => `/${locale}/admin/glossary`,
  settings: (locale: Locale) => `/${locale}/admin/settings`,
  permissions: (locale: Locale) => `/${locale}/admin/permissions`,
  audit: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/admin/audit`, query),
  /** The log as a sheet, filtered as its page is. */
  auditFile: (query: Query) => withQuery("/api/audit", query),
} as const;

/** What browsers' scripts and monitors call. */
const api = {
  trpc: () => "/api/trpc",
  /** Takes a file that is to be brought in, as it is. */
  imports: (fileName: string) => withQuery("/api/imports", { name: fileName }),
  /** Takes a file that is to stand beside an update, as it is. */
  attachments: (updateId: string, fileName: string) =>
    withQuery("/api/attachments", { update: updateId, name: fileName }),
  /** A file that stands beside an update, for whoever may read that. */
  attachment: (id: string) => `/api/attachments/${enc(id)}`,
  auth: () => "/api/auth",
  live: () => "/api/health/live",
  ready: () => "/api/health/ready",
} as const;

export const paths = { public: publicPlaces, downloads, account, desk, admin, api } as const;

/** The same place in another language; the front page of that language for an address that names none. */
export function inLocale(path: string, locale: Locale): string {
  const [, first, ...rest] = path.split("/");
  const known = isLocale(first);
  return known ? ["", locale, ...rest].join("/") : `/${locale}`;
}
