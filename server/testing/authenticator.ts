import { generateSync } from "otplib";
import type { Clock } from "../kernel/clock";

/** The code that the authenticator of a person shows at that time. @param key in base 32, as the register gave it */
export function codeAt(key: string, clock: Clock): string {
  return generateSync({ secret: key, epoch: Math.floor(clock.now().getTime() / 1000) });
}
