import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { AccountView } from "@/server/modules/account/account.queries";
import { StatusMark } from "../ui/status-mark";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Time } from "../ui/time";
import { Belonging } from "./belonging";
import { CloseAccount } from "./close-account";
import { PersonName } from "./person-name";

interface AccountTableProps {
  locale: Locale;
  accounts: readonly AccountView[];
}

/** Everybody who has or had an account. */
export function AccountTable({ locale, accounts }: AccountTableProps) {
  const t = useTranslations("account.administration");
  const head = (
    <tr>
      <HeadCell>{t("person")}</HeadCell>
      <HeadCell>{t("belonging")}</HeadCell>
      <HeadCell>{t("state")}</HeadCell>
      <HeadCell>{t("lastSeen")}</HeadCell>
      <HeadCell>{t("action")}</HeadCell>
    </tr>
  );
  return (
    <Table caption={t("accounts")} head={head}>
      {accounts.map((account) => (
        <tr key={account.id}>
          <RowHead>
            <PersonName name={account.name} email={account.email} />
          </RowHead>
          <Cell>
            <Belonging locale={locale} {...account} />
          </Cell>
          <Cell>
            <StatusMark tone={account.closedAt ? "empty" : "done"}>
              {t(account.closedAt ? "closed" : "open")}
            </StatusMark>
          </Cell>
          <Cell>
            {account.lastSeenAt ? (
              <Time value={account.lastSeenAt} />
            ) : (
              <span className="text-faint">{t("never")}</span>
            )}
          </Cell>
          <Cell>{account.closedAt ? null : <CloseAccount account={account} />}</Cell>
        </tr>
      ))}
    </Table>
  );
}
