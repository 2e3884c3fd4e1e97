const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** How a request's `Host` compares with the register's own address. */
export type HostStanding =
  | "ours"
  /** Another name of this same machine, where the register is one of a developer's own. */
  | "loopback"
  | "foreign";

/** @param host the `Host` header, with its port where it is not the usual one */
export function hostStanding(host: string | undefined, ours: URL): HostStanding {
  if (host?.toLowerCase() === ours.host) return "ours";
  const there = `${ours.protocol}//${host}`;
  if (!host || !URL.canParse(there) || !LOOPBACK.has(ours.hostname)) return "foreign";
  const { hostname, port } = new URL(there);
  return LOOPBACK.has(hostname) && port === ours.port ? "loopback" : "foreign";
}
