import { notFound } from "next/navigation";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { signedInActor } from "./signed-in-actor";

/** An address in the workspace that no page has: whoever is signed out learns this only after signing in. */
export async function unknownRoom({ params }: LocaleParams): Promise<never> {
  await signedInActor(await pageLocale(params));
  notFound();
}
