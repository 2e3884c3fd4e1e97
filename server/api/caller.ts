import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { currentActor } from "@/server/auth/current-actor";
import { workspaceDb } from "@/server/db/workspace-client";
import { systemClock } from "@/server/kernel/clock";
import type { ApiContext } from "./context";
import { appRouter } from "./root";
import { createCallerFactory } from "./trpc";

/** The context of the request that is being answered, made once for it. */
export const requestContext = cache(async (): Promise<ApiContext> => {
  const requestId = (await headers()).get("x-request-id") ?? "-";
  return { actor: await currentActor(), db: workspaceDb(), clock: systemClock, requestId };
});

const createCaller = createCallerFactory(appRouter);

/** How a server component asks: the same procedures as the browser's, without the wire. */
export async function caller() {
  return createCaller(await requestContext());
}
