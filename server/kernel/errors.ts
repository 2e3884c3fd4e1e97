import type { Decision } from "./decision";

export type ErrorParams = Record<string, string | number>;

/**
 * Trouble that the domain foresees. `code` has the form `module.camelCaseFact`; the message catalogues have its words
 * under `errors`. Anything else that is thrown is a bug.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: "notFound" | "signedOut" | "forbidden" | "conflict" | "invalid" | "throttled";

  constructor(
    readonly code: string,
    readonly params: ErrorParams = {},
    /** Data for the view, such as what changed since; must survive superjson. */
    readonly detail: unknown = null,
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** It does not exist, or this actor may not know that it does. */
export class NotFound extends DomainError {
  readonly kind = "notFound";
}

/** Nobody is signed in, or the session has ended. */
export class SignedOut extends DomainError {
  readonly kind = "signedOut";
}

/** This actor may see it but not do this. */
export class Forbidden extends DomainError {
  readonly kind = "forbidden";
}

/** Not in this state, or changed meanwhile. */
export class Conflict extends DomainError {
  readonly kind = "conflict";
}

/** Input that only the records can show to be wrong. */
export class Invalid extends DomainError {
  readonly kind = "invalid";
}

/** Too many attempts. */
export class Throttled extends DomainError {
  readonly kind = "throttled";
}

/** @throws Forbidden with the decision's reason */
export function demand(decision: Decision): void {
  if (!decision.allowed) throw new Forbidden(decision.reason);
}

/** As `demand`, for what depends on the state of the records and not on who asks. @throws Conflict with the decision's reason */
export function demandState(decision: Decision): void {
  if (!decision.allowed) throw new Conflict(decision.reason);
}
