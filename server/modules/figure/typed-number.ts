const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/;
const READABLE = /^(-?)(\d*)(?:\.(\d*))?(万|萬|亿|億)?$/;
const MAGNITUDE: Record<string, number> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };
const LONGEST_INPUT = 60;

/** `17.05` moved eight places is `1705000000`; digits only, so that nothing is rounded. */
function movePoint(whole: string, fraction: string, places: number): string {
  const padded = fraction.padEnd(places, "0");
  const digits = (whole + padded.slice(0, places)).replace(/^0+(?=\d)/, "") || "0";
  const rest = padded.slice(places).replace(/0+$/, "");
  return rest === "" ? digits : `${digits}.${rest}`;
}

/**
 * The exact decimal that a person typed: full-width digits, thousands separators and a closing 万 or 亿 are read
 * (`２,５４８万` is `25480000`), zeros that say nothing are dropped.
 * @returns null for anything else, letters above all; nothing is guessed
 */
export function readTypedNumber(typed: string): string | null {
  if (typed.length > LONGEST_INPUT) return null;
  const plain = typed
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^[−–—]/, "-")
    .replace(/。/, ".");
  const ungrouped = plain.replace(/[万萬亿億]$/, "");
  if (ungrouped.includes(",") && !GROUPED.test(ungrouped)) return null;
  const match = READABLE.exec(plain.replaceAll(",", ""));
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", magnitude] = match;
  if (whole === "" && fraction === "") return null;
  const value = movePoint(whole, fraction, magnitude ? (MAGNITUDE[magnitude] ?? 0) : 0);
  return sign && value !== "0" ? `-${value}` : value;
}

const FRACTION_DIGITS = 6;

/** A decimal as a whole number of millionths, for comparing; `value` is one that `decimalSchema` accepts. */
export function millionths(value: string): bigint {
  const [whole = "0", fraction = ""] = value.replace("-", "").split(".");
  const magnitude = BigInt(whole + fraction.padEnd(FRACTION_DIGITS, "0").slice(0, FRACTION_DIGITS));
  return value.startsWith("-") ? -magnitude : magnitude;
}
