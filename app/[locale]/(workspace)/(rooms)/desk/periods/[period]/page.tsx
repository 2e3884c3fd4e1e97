import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoardPage } from "@/components/board/board-page";
import { caller } from "@/server/api/caller";
import { pageLocale } from "@/server/i18n/page-locale";
import { boardFilterOf } from "@/server/modules/board/board.schema";
import { found } from "../../../../found";
import { signedInActor } from "../../../../signed-in-actor";

interface BoardParams {
  params: Promise<{ locale: string; period: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: BoardParams): Promise<Metadata> {
  const [locale, { period }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "reportingPeriod.places" });
  return { title: `${t("board")} ${period}` };
}

export default async function PeriodPage({ params, searchParams }: BoardParams) {
  const [locale, { period }] = [await pageLocale(params), await params];
  await signedInActor(locale);
  const filter = boardFilterOf(period, await searchParams);
  const view = await found((await caller()).board.getBoard(filter));
  return <BoardPage view={view} filter={filter} locale={locale} />;
}
