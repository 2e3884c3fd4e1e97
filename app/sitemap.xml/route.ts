import { publicDb } from "@/server/db/public-client";
import { siteMap } from "@/server/modules/publication/site-map";
import { currentSettings } from "@/server/settings/current-settings";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const xml = await siteMap({ baseUrl: currentSettings().baseUrl }, { db: publicDb() });
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
