import type { NextRequest } from "next/server";
import { getToken } from "next-auth/jwt";
import { isLocale, LOCALES, type Locale } from "@/server/kernel/locale";
import { currentSettings } from "@/server/settings/current-settings";
import { authCookies } from "./cookies";

/** What a browser brings along to the machinery of signing in. */
export interface Arrival {
  /** The session that its cookie names; null for none. Whether it is live is for the records to say. */
  sessionId: string | null;
  /** The language of the page that it came from. */
  locale: Locale;
}

export const NOBODY: Arrival = { sessionId: null, locale: LOCALES[0] };

function localeOf(callbackUrl: string | undefined, baseUrl: string): Locale {
  if (!callbackUrl || !URL.canParse(callbackUrl, baseUrl)) return NOBODY.locale;
  const [, first] = new URL(callbackUrl, baseUrl).pathname.split("/");
  return isLocale(first) ? first : NOBODY.locale;
}

export async function arrivalOf(request: NextRequest): Promise<Arrival> {
  const { authSecret, baseUrl } = currentSettings();
  const { sessionToken, callbackUrl } = authCookies(baseUrl.startsWith("https:"));
  const token = await getToken({ req: request, secret: authSecret, cookieName: sessionToken.name });
  return {
    sessionId: token?.sub ?? null,
    locale: localeOf(request.cookies.get(callbackUrl.name)?.value, baseUrl),
  };
}
