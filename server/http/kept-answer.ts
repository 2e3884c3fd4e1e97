import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** An answer made once and sent many times: its bytes in every encoding in which they are worth sending. */
export interface KeptAnswer {
  status: number;
  /** Headers of the answer itself: what it is, and how long it holds. */
  headers: Readonly<Record<string, string>>;
  bodies: ReadonlyMap<Encoding, { bytes: Buffer; etag: string }>;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** A compressed form must save at least a twentieth; a Word file, which is compressed already, does not. */
const WORTHWHILE = 0.95;

/** The best takes seconds for a megabyte; a page so long is wanted sooner by those who wait for what has just been published. */
const LARGEST_AT_BEST = 256 * 1024;
const SOONER_QUALITY = 6;

/** No page is larger; a bundle or a sheet that is would keep a processor busy for minutes. */
const LARGEST_COMPRESSED = 8 * 1024 * 1024;

async function encodings(body: Buffer): Promise<[Encoding, Buffer][]> {
  if (body.length > LARGEST_COMPRESSED) return [["identity", body]];
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const quality = body.length > LARGEST_AT_BEST ? SOONER_QUALITY : constants.BROTLI_MAX_QUALITY;
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: quality, ...size } };
  const [br, gz] = await Promise.all([
    toBrotli(body, brotli),
    toGzip(body, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  const smaller: [Encoding, Buffer][] = [
    ["br", br],
    ["gzip", gz],
  ];
  return [...smaller.filter(([, bytes]) => bytes.length < body.length * WORTHWHILE), ["identity", body]];
}

/**
 * Compresses an answer once. Each encoding has a strong entity tag of its own (RFC 9110, 8.8.3): the SHA-256 of the plain
 * bytes and the name of the encoding.
 */
export async function keepAnswer(answer: {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}): Promise<KeptAnswer> {
  const { status, headers, body } = answer;
  const digest = createHash("sha256").update(body).digest("base64url");
  const tag = (encoding: Encoding) => `"${digest}${encoding === "identity" ? "" : `-${encoding}`}"`;
  const all = (await encodings(body)).map(
    ([encoding, bytes]) => [encoding, { bytes, etag: tag(encoding) }] as const,
  );
  return { status, headers, bodies: new Map(all) };
}
