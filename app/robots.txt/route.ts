import { paths } from "@/components/navigation/paths";
import { currentSettings } from "@/server/settings/current-settings";

export const dynamic = "force-dynamic";

/** A demonstration is not for search engines. */
export function GET(): Response {
  const { demo, baseUrl } = currentSettings();
  const rules = demo ? ["Disallow: /"] : ["Disallow: /api/", `Sitemap: ${baseUrl}${paths.public.sitemap()}`];
  const text = ["User-agent: *", ...rules, ""].join("\n");
  return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
