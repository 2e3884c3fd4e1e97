import { useTranslations } from "next-intl";
import type { UndeliveredMail } from "@/server/modules/undelivered-mail/undelivered-mail.queries";
import { Section } from "../ui/section";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Time } from "../ui/time";

/** Mails that reached nobody, for whoever can do something about it; nothing where there are none. */
export function UndeliveredSection({ mails }: { mails: readonly UndeliveredMail[] }) {
  const t = useTranslations("undeliveredMail");
  if (mails.length === 0) return null;
  const head = (
    <tr>
      <HeadCell>{t("to")}</HeadCell>
      <HeadCell>{t("lastAttemptAt")}</HeadCell>
      <HeadCell>{t("answer")}</HeadCell>
    </tr>
  );
  return (
    <Section title={t("title")} id="undelivered">
      <p className="max-w-measure text-faint">{t("lead")}</p>
      <Table caption={t("title")} head={head}>
        {mails.map(({ id, to, lastAttemptAt, answer }) => (
          <tr key={id}>
            <RowHead>{to}</RowHead>
            <Cell>
              <Time value={lastAttemptAt} precision="minute" />
            </Cell>
            <Cell>{answer}</Cell>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
