import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { AccountView, BelongingChoices } from "@/server/modules/account/account.queries";
import { EraseAccount } from "../personal-data/erase-account";
import { ExportData } from "../personal-data/export-data";
import { ResetSecondFactor } from "../second-factor/reset-second-factor";
import { StatusMark } from "../ui/status-mark";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Time } from "../ui/time";
import { Belonging } from "./belonging";
import { ChangeMemberships } from "./change-memberships";
import { CloseAccount } from "./close-account";
import { LetInvite } from "./let-invite";
import { PersonName } from "./person-name";
import { SignOutPerson } from "./sign-out-person";

interface AccountTableProps {
  locale: Locale;
  accounts: readonly AccountView[];
  /** Member agencies, for members to belong to. */
  agencies: BelongingChoices["agencies"];
}

/** What may be done with an account that is open. */
function Actions({ account, agencies, locale }: AccountProps & Omit<AccountTableProps, "accounts">) {
  if (account.closedAt)
    return (
      <div className="flex flex-wrap gap-2">
        {account.isErased ? null : <ExportData of={account} />}
        <EraseAccount account={account} />
      </div>
    );
  return (
    <div className="flex flex-wrap gap-2">
      <ChangeMemberships account={account} agencies={agencies} locale={locale} />
      <ResetSecondFactor account={account} />
      <LetInvite account={account} />
      <SignOutPerson account={account} />
      <ExportData of={account} />
      <CloseAccount account={account} />
    </div>
  );
}

interface AccountProps {
  account: AccountView;
}

function AccountState({ account }: AccountProps) {
  const t = useTranslations("account.administration");
  const closed = account.isErased ? "erased" : "closed";
  return (
    <StatusMark tone={account.closedAt ? "empty" : "done"}>
      {t(account.closedAt ? closed : "open")}
    </StatusMark>
  );
}

function LastSignIn({ account }: AccountProps) {
  const t = useTranslations("account.administration");
  if (!account.lastSignInAt) return <span className="text-faint">{t("never")}</span>;
  return <Time value={account.lastSignInAt} />;
}

function AccountRows({ locale, accounts, agencies }: AccountTableProps) {
  const t = useTranslations("account.administration");
  const head = (
    <tr>
      <HeadCell>{t("person")}</HeadCell>
      <HeadCell>{t("belonging")}</HeadCell>
      <HeadCell>{t("state")}</HeadCell>
      <HeadCell>{t("lastSignIn")}</HeadCell>
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
            <AccountState account={account} />
          </Cell>
          <Cell>
            <LastSignIn account={account} />
          </Cell>
          <Cell>
            <Actions account={account} agencies={agencies} locale={locale} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

function AccountList({ locale, accounts, agencies }: AccountTableProps) {
  const t = useTranslations("account.administration");
  return (
    <ul className="border-t border-ink">
      {accounts.map((account) => (
        <li key={account.id} className="grid gap-2 border-b border-hairline py-3">
          <div className="font-medium">
            <PersonName name={account.name} email={account.email} />
          </div>
          <Belonging locale={locale} {...account} />
          <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
            <AccountState account={account} />
            <span className="text-small">
              <span className="text-faint">{t("lastSignIn")}</span> <LastSignIn account={account} />
            </span>
          </div>
          <Actions account={account} agencies={agencies} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** Everybody who has or had an account: a table where there is room for its columns, a list where there is not. */
export function AccountTable(props: AccountTableProps) {
  return (
    <>
      <div className="hidden md:block">
        <AccountRows {...props} />
      </div>
      <div className="md:hidden">
        <AccountList {...props} />
      </div>
    </>
  );
}
