import { type Chance, oneOf } from "../chance";

/** What programs stumble over when it comes as a text. */
export const HOSTILE_TEXTS: readonly string[] = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00\ud800",
  "\ufeff",
  "\u202e",
  "\r\nSet-Cookie: a=b",
  "'; DROP TABLE workspace.account; --",
  "\\' OR 1=1 --",
  "<script>alert(1)</script>",
  "{{7*7}}#{7*7}",
  "%s%n%x",
  "../../../../etc/passwd",
  "..\\..\\windows",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "//other.example",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "-1",
  "1e400",
  "0x7fffffff",
  "99999999999999999999",
  "0000-00-00",
  "9999-12-31",
  "true",
  "[]",
  "{}",
  "x".repeat(101),
  "字".repeat(5_000),
  "👩‍👩‍👧‍👦".repeat(200),
];

/** What is well formed, so that a request is refused by what comes after the form as well. */
const PLAUSIBLE_TEXTS: readonly string[] = [
  "2024",
  "2022h2-2023",
  "zh-Hans",
  "018f0000-0000-7000-8000-000000000000",
  "2024-01-01",
  "GUANGDONG",
  "0".repeat(64),
  "12.5",
  "somebody@register.example",
  "一个词",
];

const HOSTILE_NUMBERS: readonly number[] = [
  -1,
  0,
  0.5,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];

export function hostileText(random: Chance): string {
  return oneOf(random, random(2) ? PLAUSIBLE_TEXTS : HOSTILE_TEXTS);
}

export function hostileNumber(random: Chance): number {
  return oneOf(random, random(3) ? [1, 2, 7] : HOSTILE_NUMBERS);
}

const nested = (depth: number): unknown => (depth === 0 ? null : [nested(depth - 1)]);

/** A value of any kind but the one that was asked for. */
export function hostileValue(random: Chance): unknown {
  const made = [
    () => null,
    () => random(2) === 1,
    () => hostileNumber(random),
    () => hostileText(random),
    () => [],
    () => ({}),
    () => [hostileText(random), hostileNumber(random)],
    () => ({ [oneOf(random, HOSTILE_TEXTS)]: hostileText(random) }),
    () => ({ length: 1e9, toJSON: "x", constructor: "x" }),
    () => nested(1 + random(50)),
  ];
  return oneOf(random, made)();
}
