import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { AuditEventView } from "@/server/modules/audit/audit.queries";
import { paths } from "../navigation/paths";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { useActionName } from "./action-name";
import { AuditData } from "./audit-data";
import { useSubjectName } from "./subject-name";

interface AuditTableProps {
  locale: Locale;
  events: readonly AuditEventView[];
}

function SubjectLink({ locale, event }: { locale: Locale; event: AuditEventView }) {
  const t = useTranslations("audit.table");
  const { type, id } = event.subject;
  const name = useSubjectName()(type);
  const label = t("follow", { subject: name, sequence: event.sequence });
  return (
    <TextLink href={paths.admin.audit(locale, { subjectType: type, subjectId: id })} aria-label={label}>
      {name}
    </TextLink>
  );
}

export function AuditTable({ locale, events }: AuditTableProps) {
  const t = useTranslations("audit.table");
  const actionName = useActionName();
  const head = (
    <tr>
      <HeadCell numeric>{t("sequence")}</HeadCell>
      <HeadCell>{t("at")}</HeadCell>
      <HeadCell>{t("actor")}</HeadCell>
      <HeadCell>{t("action")}</HeadCell>
      <HeadCell>{t("subject")}</HeadCell>
      <HeadCell>{t("data")}</HeadCell>
    </tr>
  );
  return (
    <Table caption={t("caption")} head={head}>
      {events.map((event) => (
        <tr key={event.sequence}>
          <RowHead>{event.sequence}</RowHead>
          <Cell>
            <Time value={event.at} precision="minute" />
          </Cell>
          <Cell>{event.actorName || <span className="text-faint">{t("register")}</span>}</Cell>
          <Cell>{actionName(event.action)}</Cell>
          <Cell>
            <SubjectLink locale={locale} event={event} />
          </Cell>
          <Cell>
            <AuditData data={event.data} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
