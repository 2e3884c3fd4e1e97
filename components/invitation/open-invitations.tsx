import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { OpenInvitationView } from "@/server/modules/invitation/invitation.queries";
import { Belonging } from "../account/belonging";
import { PersonName } from "../account/person-name";
import { StatusMark } from "../ui/status-mark";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Time } from "../ui/time";
import { RevokeInvitation } from "./revoke-invitation";

interface OpenInvitationsProps {
  locale: Locale;
  invitations: readonly OpenInvitationView[];
}

export function OpenInvitations({ locale, invitations }: OpenInvitationsProps) {
  const t = useTranslations("invitation.open");
  if (invitations.length === 0) return <p className="text-faint">{t("none")}</p>;
  const head = (
    <tr>
      <HeadCell>{t("person")}</HeadCell>
      <HeadCell>{t("belonging")}</HeadCell>
      <HeadCell>{t("expiresAt")}</HeadCell>
      <HeadCell>{t("action")}</HeadCell>
    </tr>
  );
  return (
    <Table caption={t("caption")} head={head}>
      {invitations.map((invitation) => (
        <tr key={invitation.id}>
          <RowHead>
            <PersonName name={invitation.name} email={invitation.email} />
          </RowHead>
          <Cell>
            <Belonging locale={locale} {...invitation} />
          </Cell>
          <Cell>
            {invitation.expired ? (
              <StatusMark tone="attention">{t("expired")}</StatusMark>
            ) : (
              <Time value={invitation.expiresAt} />
            )}
          </Cell>
          <Cell>
            <RevokeInvitation id={invitation.id} name={invitation.name} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
