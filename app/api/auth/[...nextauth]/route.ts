import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { arrivalOf } from "@/server/auth/arrival";
import { authTrouble } from "@/server/auth/auth-request";
import { authOptions } from "@/server/auth/options";
import { currentSettings } from "@/server/settings/current-settings";

interface Place {
  params: Promise<{ nextauth: string[] }>;
}

async function answer(request: NextRequest, place: Place): Promise<Response> {
  const trouble = authTrouble(request, (await place.params).nextauth, currentSettings().baseUrl);
  if (trouble) return new Response(null, { status: trouble });
  return NextAuth(request, place, authOptions(await arrivalOf(request)));
}

export { answer as GET, answer as POST };
