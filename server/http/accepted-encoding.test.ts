import { describe, expect, it } from "vitest";
import { acceptedEncoding } from "./accepted-encoding";
import type { Encoding } from "./kept-answer";

const ALL = new Set<Encoding>(["br", "gzip", "identity"]);

describe("the encoding that is sent", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0.5, gzip;q=0.8", "gzip"],
    ["BR", "br"],
    ["br;q=0, gzip", "gzip"],
    ["*", "br"],
    ["*;q=0.3, br;q=0", "gzip"],
    ["deflate", "identity"],
    ["br;q=nonsense", "identity"],
    ["", "identity"],
    [undefined, "identity"],
  ] as const)("to a reader who accepts %s is %s", (header, encoding) => {
    expect(acceptedEncoding(header, ALL)).toBe(encoding);
  });

  it("is plain where nothing smaller is at hand", () => {
    expect(acceptedEncoding("br, gzip", new Set<Encoding>(["identity"]))).toBe("identity");
  });
});
