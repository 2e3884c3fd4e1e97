import { TRPCClientError } from "@trpc/client";
import type { Trouble } from "@/server/api/error-map";

const OFFLINE: Trouble = {
  code: "server.unreachable",
  params: {},
  detail: null,
  fields: {},
  requestId: null,
};

/** Trouble of something that is asked without a procedure, such as signing in. */
export class Refusal extends Error {
  readonly trouble: Trouble;

  constructor(code: string, params: Trouble["params"] = {}) {
    super(code);
    this.trouble = { code, params, detail: null, fields: {}, requestId: null };
  }
}

function isTrouble(value: unknown): value is Trouble {
  return typeof value === "object" && value !== null && "code" in value && "fields" in value;
}

/** What went wrong with a call, whatever was thrown: the server's codes, or that it could not be reached. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refusal) return error.trouble;
  if (!(error instanceof TRPCClientError)) return { ...OFFLINE, code: "server.unexpected" };
  const data: unknown = error.data;
  if (typeof data === "object" && data !== null && "trouble" in data && isTrouble(data.trouble))
    return data.trouble;
  return OFFLINE;
}
