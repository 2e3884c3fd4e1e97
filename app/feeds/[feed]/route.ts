import { publicDb } from "@/server/db/public-client";
import { LOCALES } from "@/server/kernel/locale";
import { atomFeed } from "@/server/modules/publication/feed";
import { currentSettings } from "@/server/settings/current-settings";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ feed: string }> }): Promise<Response> {
  const { feed } = await params;
  const locale = LOCALES.find((known) => feed === `${known}.atom`);
  if (!locale) return new Response(null, { status: 404 });
  const xml = await atomFeed({ locale, baseUrl: currentSettings().baseUrl }, { db: publicDb() });
  return new Response(xml, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
