import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { paths } from "@/components/navigation/paths";
import { currentActor } from "@/server/auth/current-actor";
import type { Actor } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";

/** Who is signed in; leads to sign-in, and from there back to this address, where nobody is. */
export async function signedInActor(locale: Locale): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const here = (await headers()).get("x-request-path");
  redirect(paths.account.signIn(locale, here));
}
