import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import { ZodError } from "zod";
import { DomainError, type ErrorParams } from "@/server/kernel/errors";

export const TRPC_CODE: Record<DomainError["kind"], TRPC_ERROR_CODE_KEY> = {
  notFound: "NOT_FOUND",
  signedOut: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  invalid: "UNPROCESSABLE_CONTENT",
  throttled: "TOO_MANY_REQUESTS",
};

/** What a client is told of an error: codes that the catalogues have words for, never a message of the server's. */
export interface Trouble {
  /** `module.camelCaseFact`; `server.unexpected` for a bug. */
  code: string;
  params: ErrorParams;
  detail: unknown;
  /** Code of each field that is wrong, by its path (`title`, `figures.0.value`). */
  fields: Record<string, string>;
  /** Quoted by a person who reports a bug. */
  requestId: string | null;
}

const CODE = /^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/;

/** zod's own codes are snake_case: `too_small` is `input.tooSmall`. */
function inputCode(code: string): string {
  return `input.${code.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
}

function fieldCodes(error: ZodError): Record<string, string> {
  const entries = error.issues.map((issue): [string, string] => [
    issue.path.join("."),
    CODE.test(issue.message) ? issue.message : inputCode(issue.code),
  ]);
  return Object.fromEntries(entries);
}

/** `detail: { field }` says which field only the records could show to be wrong. */
function fieldNamed({ code, detail }: DomainError): Record<string, string> {
  const named = typeof detail === "object" && detail !== null && "field" in detail && detail.field;
  return typeof named === "string" ? { [named]: code } : {};
}

export function describeTrouble(cause: unknown, requestId: string | null): Trouble {
  if (cause instanceof DomainError) {
    const fields = fieldNamed(cause);
    return { code: cause.code, params: cause.params, detail: cause.detail, fields, requestId };
  }
  if (cause instanceof ZodError) {
    return { code: "input.invalid", params: {}, detail: null, fields: fieldCodes(cause), requestId };
  }
  return { code: "server.unexpected", params: {}, detail: null, fields: {}, requestId };
}
