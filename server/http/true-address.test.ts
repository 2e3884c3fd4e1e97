import { describe, expect, it } from "vitest";
import { proxyList, trueAddress } from "./true-address";

const trusted = proxyList(["10.0.0.0/8", "192.0.2.1", "2001:db8::/32"]);

describe("where a request came from", () => {
  it.each([
    ["203.0.113.9", "198.51.100.7", "203.0.113.9", "what a stranger says of itself is not believed"],
    ["10.1.2.3", "198.51.100.7", "198.51.100.7", "a trusted proxy is"],
    ["10.1.2.3", "6.6.6.6, 198.51.100.7, 192.0.2.1", "198.51.100.7", "through a chain of trusted proxies"],
    ["10.1.2.3", "6.6.6.6, 198.51.100.7", "198.51.100.7", "never further back than the first stranger"],
    ["::ffff:10.1.2.3", "198.51.100.7", "198.51.100.7", "in IPv4 written as IPv6"],
    ["2001:db8::5", "2001:db9::1", "2001:db9::1", "in IPv6"],
    ["10.1.2.3", "nonsense", "10.1.2.3", "nonsense leads nowhere"],
    ["10.1.2.3", undefined, "10.1.2.3", "a proxy that says nothing stands for itself"],
  ])("from %s with %s is %s: %s", (remote, forwardedFor, address, _why) => {
    expect(trueAddress(remote, forwardedFor, trusted)).toBe(address);
  });
});
