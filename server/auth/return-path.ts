/** No address has this origin: `.invalid` is reserved for that (RFC 2606). */
const OURS = "https://register.invalid";

/**
 * The place to return to after signing in, as a path of this site with its query; `otherwise` for anything that would
 * lead elsewhere (`//other.example`, `/\other.example`, `https:…`, `javascript:…`) or back to the sign-in machinery.
 */
export function returnPath(wanted: string | null | undefined, otherwise: string): string {
  if (!wanted?.startsWith("/")) return otherwise;
  if (!URL.canParse(wanted, OURS)) return otherwise;
  const { origin, pathname, search, hash } = new URL(wanted, OURS);
  const leadsAway = origin !== OURS || pathname.startsWith("//");
  return leadsAway || pathname.startsWith("/api/") ? otherwise : `${pathname}${search}${hash}`;
}
