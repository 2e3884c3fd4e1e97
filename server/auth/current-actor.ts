import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { workspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { systemClock } from "@/server/kernel/clock";
import type { Wanted } from "@/server/modules/second-factor/second-factor.rules";
import {
  findLiveSession,
  type LiveSession,
  type SessionLeft,
  sessionLeft,
} from "@/server/modules/session/session.queries";
import { authOptions } from "./options";

/** The session of this request, read from the records once a request; null for nobody's. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  const session = await getServerSession(authOptions());
  if (!session?.sessionId) return null;
  return findLiveSession(session.sessionId, { db: workspaceDb(), clock: systemClock });
});

/** Who is signed in; null for nobody, and for whoever has yet to give a code. */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session && session.wants === null ? session.actor : null;
}

/** Who gave the password and is not in yet, and what is wanted of them; null for nobody. */
export async function currentArrival(): Promise<{ actor: Actor; wants: Wanted } | null> {
  const session = await currentSession();
  return session?.wants ? { actor: session.actor, wants: session.wants } : null;
}

/** How long the session of this request still lasts; null for nobody's. */
export async function currentSessionLeft(): Promise<SessionLeft | null> {
  const session = await currentSession();
  return session && sessionLeft(session.expiresAt, systemClock.now());
}
