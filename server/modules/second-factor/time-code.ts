import { generateSecret, generateURI, verifySync } from "otplib";

/** TOTP as authenticators have it (RFC 6238): six digits of SHA-1, a new code every half minute. */
const PERIOD = 30;

/** Clocks go apart and people take time: the code before and the one after count as well. */
const TOLERANCE = PERIOD;

/** 160 random bits in base 32, the length that RFC 4226 recommends. */
export function newKey(): string {
  return generateSecret();
}

/** What the picture says that an authenticator reads. */
export function enrolmentUri(key: string, issuer: string, email: string): string {
  return generateURI({ secret: key, issuer, label: email });
}

/** The step whose code this is, as the number of half minutes since 1970; null where it is none of the present ones. */
export function stepOf(code: string, key: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(at.getTime() / 1000);
  const found = verifySync({ token: code, secret: key, epoch, epochTolerance: TOLERANCE });
  return found.valid ? Math.floor(epoch / PERIOD) + found.delta : null;
}
