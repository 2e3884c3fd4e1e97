import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { workspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { systemClock } from "@/server/kernel/clock";
import { findActor } from "@/server/modules/session/session.queries";
import { authOptions } from "./options";

/** Who is signed in, read from the records once a request; null for nobody. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions());
  if (!session?.sessionId) return null;
  return findActor(session.sessionId, { db: workspaceDb(), clock: systemClock });
});
