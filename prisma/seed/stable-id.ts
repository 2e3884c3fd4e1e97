import { createHash } from "node:crypto";

/** A UUID that follows from `name` alone: version 8 of RFC 9562, filled with SHA-256. */
export function stableId(name: string): string {
  const hex = createHash("sha256").update(`co-operation register/${name}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
