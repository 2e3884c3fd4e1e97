import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { AuditLogView } from "@/server/modules/audit/audit.queries";
import type { ListAuditEvents } from "@/server/modules/audit/audit.schema";
import { paths } from "../navigation/paths";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { Pagination } from "../ui/pagination";
import { AuditFilter } from "./audit-filter";
import { AuditTable } from "./audit-table";

interface AuditPageProps {
  locale: Locale;
  log: AuditLogView;
  asked: ListAuditEvents;
}

export function AuditPage({ locale, log, asked }: AuditPageProps) {
  const t = useTranslations("audit");
  const { events, next, actions } = log;
  const newest = paths.admin.audit(locale, { action: asked.action });
  const older = next ? paths.admin.audit(locale, { action: asked.action, before: next }) : null;
  const place = t("place", { from: events[0]?.sequence ?? 0, to: events.at(-1)?.sequence ?? 0 });
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AuditFilter locale={locale} actions={actions} chosen={asked.action} />
      {events.length === 0 ? <EmptyState title={t("none")} /> : <AuditTable events={events} />}
      {asked.before || older ? (
        <Pagination previous={asked.before ? newest : null} next={older} place={place} />
      ) : null}
    </>
  );
}
