import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { isAddressRemoved } from "@/server/kernel/person-name";
import type { AuditEventView } from "@/server/modules/audit/audit.queries";
import { useShownName } from "../account/use-shown-name";
import { paths } from "../navigation/paths";
import { LabelledCell, LabelledRow } from "../ui/labelled-row";
import { HeadCell, Table } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { useActionName } from "./action-name";
import { AuditData, type SideNames } from "./audit-data";
import { useSubjectName } from "./subject-name";

interface AuditTableProps {
  locale: Locale;
  events: readonly AuditEventView[];
  sides: SideNames;
}

interface SubjectLinkProps {
  locale: Locale;
  event: AuditEventView;
}

function SubjectLink({ locale, event }: SubjectLinkProps) {
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

/** Whom an event is about, so that nobody has to follow the link to know. */
function Concerned({ event: { concerns } }: Pick<SubjectLinkProps, "event">) {
  const shown = useShownName();
  if (!concerns) return null;
  return (
    <span className="block text-small wrap-anywhere text-faint">
      {shown(concerns.name)} {isAddressRemoved(concerns.email) ? "" : concerns.email}
    </span>
  );
}

export function AuditTable({ locale, events, sides }: AuditTableProps) {
  const t = useTranslations("audit.table");
  const actionName = useActionName();
  const shown = useShownName();
  const head = (
    <tr>
      <HeadCell>{t("sequence")}</HeadCell>
      <HeadCell>{t("at")}</HeadCell>
      <HeadCell>{t("actor")}</HeadCell>
      <HeadCell>{t("action")}</HeadCell>
      <HeadCell>{t("subject")}</HeadCell>
      <HeadCell>{t("data")}</HeadCell>
    </tr>
  );
  return (
    <Table caption={t("caption")} stacks head={head}>
      {events.map((event) => (
        <LabelledRow key={event.sequence} head={event.sequence}>
          <LabelledCell label={t("at")}>
            <Time value={event.at} precision="minute" />
          </LabelledCell>
          <LabelledCell label={t("actor")}>
            {shown(event.actorName) || <span className="text-faint">{t("register")}</span>}
          </LabelledCell>
          <LabelledCell label={t("action")}>{actionName(event.action)}</LabelledCell>
          <LabelledCell label={t("subject")}>
            <SubjectLink locale={locale} event={event} />
            <Concerned event={event} />
          </LabelledCell>
          <LabelledCell label={t("data")}>
            <AuditData data={event.data} sides={sides} />
          </LabelledCell>
        </LabelledRow>
      ))}
    </Table>
  );
}
