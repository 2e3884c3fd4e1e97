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

/** At the end of the entity tag of what was compressed in haste. */
const HASTE = "-quick";

/** The entity tag by which a reader who has the one form of a page has the other as well. */
export const withoutHaste = (etag: string) => etag.replace(`${HASTE}"`, '"');

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** A compressed form must save at least a twentieth; a Word file, which is compressed already, does not. */
const WORTHWHILE = 0.95;

/** What those who wait get first takes milliseconds; the best takes a second for a long page, and is a sixth smaller. */
const AT_ONCE = { brotli: 5, gzip: 6 };
const AT_BEST = { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION };

/** Of more the best takes many seconds. */
const LARGEST_AT_BEST = 1024 * 1024;

/** No page is larger; a bundle or a sheet that is would keep a processor busy for minutes. */
const LARGEST_COMPRESSED = 8 * 1024 * 1024;

type Quality = typeof AT_ONCE;

async function encodings(body: Buffer, quality: Quality): Promise<[Encoding, Buffer][]> {
  if (body.length > LARGEST_COMPRESSED) return [["identity", body]];
  const [br, gz] = await Promise.all([
    toBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality.brotli,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    toGzip(body, { level: quality.gzip }),
  ]);
  const smaller: [Encoding, Buffer][] = [
    ["br", br],
    ["gzip", gz],
  ];
  return [...smaller.filter(([, bytes]) => bytes.length < body.length * WORTHWHILE), ["identity", body]];
}

interface PlainAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

async function compressed({ status, headers, body }: PlainAnswer, quality: Quality): Promise<KeptAnswer> {
  const digest = createHash("sha256").update(body).digest("base64url");
  const haste = quality === AT_ONCE ? HASTE : "";
  const tag = (encoding: Encoding) => `"${digest}${encoding === "identity" ? "" : `-${encoding}${haste}`}"`;
  const all = (await encodings(body, quality)).map(
    ([encoding, bytes]) => [encoding, { bytes, etag: tag(encoding) }] as const,
  );
  return { status, headers, bodies: new Map(all) };
}

/**
 * Compresses an answer as fast as those who wait for it wish. Each encoding has a strong entity tag of its own (RFC 9110,
 * 8.8.3): the SHA-256 of the plain bytes, the name of the encoding, and whether it was made in haste.
 */
export function keepAnswer(answer: PlainAnswer): Promise<KeptAnswer> {
  return compressed(answer, AT_ONCE);
}

/** The same answer, compressed as well as can be; null where that is not worth its time. */
export async function compressBest({ status, headers, bodies }: KeptAnswer): Promise<KeptAnswer | null> {
  const body = bodies.get("identity")?.bytes;
  if (!body || bodies.size === 1 || body.length > LARGEST_AT_BEST) return null;
  return compressed({ status, headers, body }, AT_BEST);
}
