import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AuditLogView } from "@/server/modules/audit/audit.queries";
import type { ListAuditEvents } from "@/server/modules/audit/audit.schema";
import { paths } from "../navigation/paths";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Pagination } from "../ui/pagination";
import { AuditFilter } from "./audit-filter";
import { AuditTable } from "./audit-table";
import { useSubjectName } from "./subject-name";

interface AuditPageProps {
  locale: Locale;
  log: AuditLogView;
  asked: ListAuditEvents;
}

export function AuditPage({ locale, log, asked }: AuditPageProps) {
  const t = useTranslations("audit");
  const subjectName = useSubjectName();
  const { events, next, choices } = log;
  const sides = new Map(log.sides.map(({ code, name }) => [code, textIn(name, locale)]));
  const { before, ...filter } = asked;
  const newest = paths.admin.audit(locale, filter);
  const older = next ? paths.admin.audit(locale, { ...filter, before: next }) : null;
  const place = t("place", { from: events[0]?.sequence ?? 0, to: events.at(-1)?.sequence ?? 0 });
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AuditFilter locale={locale} choices={choices} chosen={filter} />
      {filter.subjectId ? (
        <Notice>{t("following", { subject: subjectName(filter.subjectType ?? "") })}</Notice>
      ) : null}
      {events.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <AuditTable locale={locale} events={events} sides={sides} />
      )}
      {before || older ? <Pagination previous={before ? newest : null} next={older} place={place} /> : null}
    </>
  );
}
