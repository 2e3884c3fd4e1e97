import { type Chance, oneOf } from "../chance";
import { hostileCall, hostileSignIn, hostileUpload } from "./hostile-bodies";
import { hostileBytes } from "./hostile-bytes";
import { hostileCookies, hostileHeaders } from "./hostile-headers";
import { hostilePath } from "./hostile-paths";
import type { MalformedRequest, Target } from "./request";

/** Of a hundred requests so many are of each kind. */
const KINDS: readonly [share: number, make: (random: Chance, target: Target) => MalformedRequest][] = [
  [40, hostileCall],
  [30, hostilePath],
  [8, hostileSignIn],
  [8, hostileHeaders],
  [6, hostileCookies],
  [4, hostileUpload],
  [4, hostileBytes],
];

const DEALT = KINDS.flatMap(([share, make]) => Array.from({ length: share }, () => make));

/** A request of any kind, none of which may be carried out. */
export function malformedRequest(random: Chance, target: Target): MalformedRequest {
  return oneOf(random, DEALT)(random, target);
}
