import { newToken } from "@/server/modules/invitation/token";
import { DEVICE_MEMORY_DAYS } from "@/server/modules/known-device/known-device.rules";
import type { Arrival } from "./arrival";
import { authCookies, deviceCookieName } from "./cookies";

const DAY = 24 * 60 * 60;

/** As we give them out: 256 bits in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** The token that this browser brings along, or one of its own where it has none that we gave it. */
export function deviceToken(brought: string | undefined): string {
  return brought && TOKEN.test(brought) ? brought : newToken();
}

/** Whether next-auth has let somebody in: it hands out the cookie of a session, and does not take one away. */
function opensSession(answer: Response, overTls: boolean): boolean {
  const begins = `${authCookies(overTls).sessionToken.name}=`;
  return answer.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(begins) && cookie[begins.length] !== ";");
}

/** An answer of next-auth, by which the browser keeps its token wherever somebody has come in by it. */
export function rememberedBy(answer: Response, { place }: Arrival, overTls: boolean): Response {
  if (!opensSession(answer, overTls)) return answer;
  const kept = new Response(answer.body, answer);
  const span = `Max-Age=${DEVICE_MEMORY_DAYS * DAY}`;
  const pair = `${deviceCookieName(overTls)}=${place.device}`;
  const attributes = ["Path=/", span, "HttpOnly", "SameSite=Lax", ...(overTls ? ["Secure"] : [])];
  kept.headers.append("set-cookie", [pair, ...attributes].join("; "));
  return kept;
}
