import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { DomainError, SignedOut } from "@/server/kernel/errors";
import type { ProcedureContext } from "./context";
import { describeTrouble, TRPC_CODE } from "./error-map";
import { logFault, logRefusal } from "./log-fault";

const t = initTRPC.context<ProcedureContext>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error, ctx }) => ({
    message: shape.message,
    code: shape.code,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      path: shape.data.path,
      trouble: describeTrouble(error.cause, ctx?.requestId ?? null),
    },
  }),
});

const GUESSES: readonly string[] = ["account.wrongPassword", "secondFactor.wrongCode"];

/** Somebody tried too often, what they may not do, or what only its owner knows. */
const isOfSecurity = ({ kind, code }: DomainError) =>
  kind === "throttled" || kind === "forbidden" || GUESSES.includes(code);

const whoAsks = ({ actor, arriving, address }: ProcedureContext) => ({
  account: actor?.accountId ?? arriving?.actor.accountId ?? "none",
  from: address,
});

/** Domain errors become the protocol's; everything else stays what it is and is logged as a bug. */
const translateErrors = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const cause = result.error.cause;
  if (cause instanceof DomainError && isOfSecurity(cause))
    logRefusal(`[${ctx.requestId}] ${path}`, cause.code, whoAsks(ctx));
  if (cause instanceof DomainError)
    throw new TRPCError({ code: TRPC_CODE[cause.kind], message: cause.code, cause });
  if (result.error.code === "INTERNAL_SERVER_ERROR")
    logFault(`[${ctx.requestId}] ${path}`, cause ?? result.error);
  return result;
});

/** For what needs no account, such as accepting an invitation. */
export const openProcedure = t.procedure.use(translateErrors);

/** For everything else: `ctx.actor` is there. Who may do what is decided in the commands and queries, not here. */
export const signedInProcedure = openProcedure.use(({ ctx, next }) => {
  if (!ctx.actor) throw new SignedOut("account.signedOut");
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/** For whoever gave the password and has to set up a second factor before anything else; `ctx.actor` is they. */
export const enrollingProcedure = openProcedure.use(({ ctx, next }) => {
  if (ctx.arriving?.wants !== "ENROLMENT") throw new SignedOut("account.signedOut");
  return next({ ctx: { ...ctx, actor: ctx.arriving.actor } });
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
