import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalBytes, digestOf } from "./digest";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const canonical = (value: unknown) => new TextDecoder().decode(canonicalBytes(value));

/** The same value with the keys of every object in the opposite order of insertion. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
}

describe("canonical bytes", () => {
  it("write numbers, strings and literals as RFC 8785 section 3.2.2 does", () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sort keys by UTF-16 code units, as RFC 8785 section 3.2.3 does", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const sorted = Object.keys(JSON.parse(canonical(Object.fromEntries(keys.map((key) => [key, 0])))));
    expect(sorted).toEqual(["1", "\r", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"]);
    expect(canonical({ "\ufb33": 0, "\r": 0 })).toBe('{"\\r":0,"\ufb33":0}');
  });

  it("do not normalise the text that people wrote", () => {
    expect(canonical("e\u0301")).not.toBe(canonical("\u00e9"));
  });

  it("refuse what JSON cannot hold", () => {
    for (const value of [undefined, Number.NaN, "\ud800", { a: "\udc00b" }])
      expect(() => canonicalBytes(value)).toThrow();
  });
});

describe("the digest", () => {
  it("is SHA-256 in hexadecimal", () => {
    expect(digestOf(bytesOf(""))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(digestOf(bytesOf("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digestOf(canonicalBytes(reversed(value)))).toBe(digestOf(canonicalBytes(value)));
      }),
    );
  });

  it("differs whenever a value differs", () => {
    const leaf = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1 }), fc.nat(), leaf, (leaves, at, other) => {
        const place = at % leaves.length;
        fc.pre(leaves[place] !== other);
        const nest = (values: unknown[]) => ({ texts: { "zh-Hans": values }, number: values.length });
        expect(digestOf(canonicalBytes(nest(leaves.with(place, other))))).not.toBe(
          digestOf(canonicalBytes(nest(leaves))),
        );
      }),
    );
  });
});
