import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { arrivalOf } from "@/server/auth/arrival";
import { authTrouble } from "@/server/auth/auth-request";
import { rememberedBy } from "@/server/auth/device";
import { authOptions } from "@/server/auth/options";
import { currentSettings } from "@/server/settings/current-settings";

interface Place {
  params: Promise<{ nextauth: string[] }>;
}

async function answer(request: NextRequest, place: Place): Promise<Response> {
  const { baseUrl } = currentSettings();
  const { nextauth } = await place.params;
  const trouble = authTrouble(request, nextauth, baseUrl);
  if (trouble) return new Response(null, { status: trouble });
  const arrival = await arrivalOf(request);
  const answered: Response = await NextAuth(request, place, authOptions(arrival));
  return nextauth[0] === "callback"
    ? rememberedBy(answered, arrival, baseUrl.startsWith("https:"))
    : answered;
}

export { answer as GET, answer as POST };
