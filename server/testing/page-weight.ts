import { gzipSync } from "node:zlib";

/** What a reader's browser fetches before anything of a page runs, in bytes as they come over the wire, without headers. */
export interface PageWeight {
  /** The page itself, compressed by gzip. */
  html: number;
  scripts: number;
}

/** A script of the page's own; old browsers alone read those that others are told to leave alone. */
const SCRIPT = /<script\b(?![^>]*\bnomodule\b)[^>]*\bsrc="([^"]+)"/gi;

async function sizeOf(address: URL, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(address, { headers: { ...headers, "accept-encoding": "br" } });
  await answer.arrayBuffer();
  const size = Number(answer.headers.get("content-length"));
  if (!answer.ok || !size) throw new Error(`${address} has no size`);
  return size;
}

/** Weighs a page of the workspace as somebody who is signed in gets it. @param cookie as `signIn` gives it */
export async function weighPage(address: string, cookie: string): Promise<PageWeight> {
  const answer = await fetch(address, { headers: { cookie } });
  const html = await answer.text();
  const scripts = new Set([...html.matchAll(SCRIPT)].map(([, source = ""]) => source));
  if (!answer.ok || scripts.size === 0) throw new Error(`${address} has no script`);
  const sizes = [...scripts].map((source) => sizeOf(new URL(source, address), { cookie }));
  const sum = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  return { html: gzipSync(html).length, scripts: sum };
}
