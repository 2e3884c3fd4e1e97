import { redirect } from "next/navigation";
import { paths } from "@/components/navigation/paths";
import { requestContext } from "@/server/api/caller";
import { DomainError } from "@/server/kernel/errors";
import { LOCALES } from "@/server/kernel/locale";
import { localeSchema } from "@/server/kernel/locale.schema";
import { getDraftFile } from "@/server/modules/summary/draft-file";

interface DraftParams {
  params: Promise<{ period: string; file: string }>;
}

/** A draft as a file, for whoever may read it. */
export async function GET(request: Request, { params }: DraftParams): Promise<Response> {
  const { actor, ...context } = await requestContext();
  const address = await params;
  if (!actor) {
    const locale = localeSchema.catch(LOCALES[0]).parse(address.file.split(".")[1]);
    redirect(paths.account.signIn(locale, new URL(request.url).pathname));
  }
  try {
    const { bytes, mediaType, fileName } = await getDraftFile(actor, address, context);
    return new Response(Buffer.from(bytes), {
      headers: {
        "Content-Type": mediaType,
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
