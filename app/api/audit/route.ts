import { redirect } from "next/navigation";
import { paths } from "@/components/navigation/paths";
import { asBytes } from "@/server/api/as-bytes";
import { requestContext } from "@/server/api/caller";
import { DomainError } from "@/server/kernel/errors";
import { LOCALES } from "@/server/kernel/locale";
import { auditExportSchema } from "@/server/modules/audit/audit.schema";
import { exportAuditEvents } from "@/server/modules/audit/export-events";

const refused = (status: number) => new Response(null, { status });

/** Taking the log away is on record, and is therefore not asked for by a page of somebody else's, nor in passing. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: "GET" } });
}

/** The audit log as a sheet, as far as the address filters it. */
export async function GET(request: Request): Promise<Response> {
  if (request.headers.get("sec-fetch-site") === "cross-site") return refused(403);
  const { actor, ...context } = await requestContext();
  const { pathname, search, searchParams } = new URL(request.url);
  if (!actor) redirect(paths.account.signIn(LOCALES[0], `${pathname}${search}`));
  const { data: filter } = auditExportSchema.safeParse(Object.fromEntries(searchParams));
  if (!filter) return refused(400);
  try {
    const headers = {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit-log.csv"',
      "Cache-Control": "private, no-store",
    };
    return new Response(asBytes(await exportAuditEvents(actor, filter, context)), { headers });
  } catch (error) {
    if (error instanceof DomainError) return refused(404);
    throw error;
  }
}
