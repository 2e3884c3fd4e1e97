import { redirect } from "next/navigation";
import { paths } from "@/components/navigation/paths";
import { requestContext } from "@/server/api/caller";
import { DomainError } from "@/server/kernel/errors";
import { LOCALES } from "@/server/kernel/locale";
import { auditFilterInAddressSchema } from "@/server/modules/audit/audit.schema";
import { exportAuditEvents } from "@/server/modules/audit/export-events";

/** As fast as whoever downloads it takes it. */
function asBytes(lines: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

/** The audit log as a sheet, as far as the address filters it. */
export async function GET(request: Request): Promise<Response> {
  const { actor, ...context } = await requestContext();
  const { pathname, searchParams } = new URL(request.url);
  if (!actor) redirect(paths.account.signIn(LOCALES[0], pathname));
  try {
    const filter = auditFilterInAddressSchema.parse(Object.fromEntries(searchParams));
    const headers = {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit-log.csv"',
      "Cache-Control": "private, no-store",
    };
    return new Response(asBytes(await exportAuditEvents(actor, filter, context)), { headers });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
