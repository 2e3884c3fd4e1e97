import { useTranslations } from "next-intl";
import type { AuditEventView } from "@/server/modules/audit/audit.queries";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Time } from "../ui/time";
import { useActionName } from "./action-name";
import { AuditData } from "./audit-data";

export function AuditTable({ events }: { events: readonly AuditEventView[] }) {
  const t = useTranslations("audit.table");
  const actionName = useActionName();
  const head = (
    <tr>
      <HeadCell numeric>{t("sequence")}</HeadCell>
      <HeadCell>{t("at")}</HeadCell>
      <HeadCell>{t("actor")}</HeadCell>
      <HeadCell>{t("action")}</HeadCell>
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
            <AuditData data={event.data} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
