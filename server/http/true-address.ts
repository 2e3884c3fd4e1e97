import { BlockList, isIP } from "node:net";

function family(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** The proxies whose word is believed, of addresses and networks (`10.0.0.0/8`). */
export function proxyList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = "", bits] = proxy.split("/");
    if (bits === undefined) list.addAddress(address, family(address));
    else list.addSubnet(address, Number(bits), family(address));
  }
  return list;
}

const plain = (address: string) => address.replace(/^::ffff:/, "");

/**
 * Where a request came from: the last address that no trusted proxy vouches for the next of. Without trusted proxies
 * that is the other end of the connection, whatever the request says of itself.
 */
export function trueAddress(remote: string, forwardedFor: string | undefined, trusted: BlockList): string {
  const named = (forwardedFor ?? "").split(",").map((address) => address.trim());
  let address = plain(remote);
  while (isIP(address) && trusted.check(address, family(address))) {
    const before = plain(named.pop() ?? "");
    if (!isIP(before)) break;
    address = before;
  }
  return address;
}
