import type { NextRequest } from "next/server";
import { getToken } from "next-auth/jwt";
import { isLocale, LOCALES, type Locale } from "@/server/kernel/locale";
import type { SignInPlace } from "@/server/modules/session/open-session";
import { currentSettings } from "@/server/settings/current-settings";
import { clientAddress } from "./client-address";
import { authCookies, deviceCookieName } from "./cookies";
import { deviceToken } from "./device";

/** What a browser brings along to the machinery of signing in. */
export interface Arrival {
  /** From where, and the session that its cookie names. Whether that is live is for the records to say. */
  place: SignInPlace;
  /** The language of the page that it came from. */
  locale: Locale;
}

export const NOBODY: Arrival = {
  place: { address: clientAddress(null), userAgent: null, device: "", replaces: null },
  locale: LOCALES[0],
};

function localeOf(callbackUrl: string | undefined, baseUrl: string): Locale {
  if (!callbackUrl || !URL.canParse(callbackUrl, baseUrl)) return NOBODY.locale;
  const [, first] = new URL(callbackUrl, baseUrl).pathname.split("/");
  return isLocale(first) ? first : NOBODY.locale;
}

export async function arrivalOf(request: NextRequest): Promise<Arrival> {
  const { authSecret, baseUrl } = currentSettings();
  const overTls = baseUrl.startsWith("https:");
  const { sessionToken, callbackUrl } = authCookies(overTls);
  const token = await getToken({ req: request, secret: authSecret, cookieName: sessionToken.name });
  return {
    place: {
      address: clientAddress(request.headers.get("x-forwarded-for")),
      userAgent: request.headers.get("user-agent"),
      device: deviceToken(request.cookies.get(deviceCookieName(overTls))?.value),
      replaces: token?.sub ?? null,
    },
    locale: localeOf(request.cookies.get(callbackUrl.name)?.value, baseUrl),
  };
}
