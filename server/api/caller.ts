import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { clientAddress } from "@/server/auth/client-address";
import { currentActor, currentArrival } from "@/server/auth/current-actor";
import { workspaceDb } from "@/server/db/workspace-client";
import { systemClock } from "@/server/kernel/clock";
import type { ProcedureContext } from "./context";
import { appRouter } from "./root";
import { createCallerFactory } from "./trpc";

/** The context of the request that is being answered, made once for it. */
export const requestContext = cache(async (): Promise<ProcedureContext> => {
  const sent = await headers();
  const requestId = sent.get("x-request-id") ?? "-";
  const address = clientAddress(sent.get("x-forwarded-for"));
  const [actor, arriving] = [await currentActor(), await currentArrival()];
  return { actor, arriving, db: workspaceDb(), clock: systemClock, address, requestId };
});

const createCaller = createCallerFactory(appRouter);

/** How a server component asks: the same procedures as the browser's, without the wire. */
export async function caller() {
  return createCaller(await requestContext());
}
