import { preferredLocale } from "@/server/i18n/preferred-locale";

/** The front door leads to the reader's language. */
export function GET(request: Request): Response {
  const locale = preferredLocale(request.headers.get("accept-language"));
  const headers = { Location: `/${locale}`, Vary: "Accept-Language", "Cache-Control": "no-cache" };
  return new Response(null, { status: 307, headers });
}
