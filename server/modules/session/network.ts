import { isIPv6 } from "node:net";

const GROUPS = 8;
const GROUPS_OF_THE_NETWORK = 4;

/**
 * Whose address it is, as far as an address tells: an IPv4 address is somebody's, while of IPv6 a household or an office has
 * a whole network of 64 bits to choose from, and is counted as one.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [zoneless = ""] = address.split("%");
  const [head = "", tail] = zoneless.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const left = tail === undefined ? 0 : GROUPS - before.length - after.length;
  const groups = [...before, ...Array.from({ length: left }, () => "0"), ...after];
  const network = groups
    .slice(0, GROUPS_OF_THE_NETWORK)
    .map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
