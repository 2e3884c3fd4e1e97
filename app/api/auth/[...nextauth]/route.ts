import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/server/auth/options";

interface Place {
  params: Promise<{ nextauth: string[] }>;
}

function answer(request: NextRequest, place: Place): Promise<Response> {
  return NextAuth(request, place, authOptions());
}

export { answer as GET, answer as POST };
