import { ENCODINGS, type Encoding } from "./kept-answer";

/** Weight of each coding that the header names; 1 without `q`. */
function weights(header: string): Map<string, number> {
  const parts = header.slice(0, 500).toLowerCase().split(",");
  return new Map(
    parts.map((part) => {
      const [coding = "", ...params] = part.split(";").map((piece) => piece.trim());
      const q = params.find((param) => param.startsWith("q="))?.slice(2);
      return [coding, q === undefined ? 1 : Number(q) || 0];
    }),
  );
}

/**
 * The encoding to send, of those at hand: the one that the reader wants most, the smallest of equals
 * (RFC 9110, 12.5.3). Plain bytes where nothing else is accepted, whatever the header says of them.
 */
export function acceptedEncoding(header: string | undefined, atHand: ReadonlySet<Encoding>): Encoding {
  const wanted = weights(header ?? "");
  const weight = (encoding: Encoding) => wanted.get(encoding) ?? wanted.get("*") ?? 0;
  const compressed = ENCODINGS.filter((encoding) => encoding !== "identity" && atHand.has(encoding));
  const best = compressed.filter((encoding) => weight(encoding) > 0).sort((a, b) => weight(b) - weight(a))[0];
  return best ?? "identity";
}
