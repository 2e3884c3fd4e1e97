import { useTranslations } from "next-intl";
import type { MailChoiceView } from "@/server/modules/mail-choice/mail-choice.queries";
import { Section } from "../ui/section";
import { MailChoiceForm } from "./mail-choice-form";

/** Which mails a person gets, where there is anything to choose; and which they get in any case. */
export function MailChoiceSection({ choices }: { choices: readonly MailChoiceView[] }) {
  const t = useTranslations("mailChoice");
  return (
    <Section id="mails" title={t("title")}>
      {choices.length > 0 ? (
        <>
          <p className="max-w-measure text-faint">{t("lead")}</p>
          <MailChoiceForm choices={choices} />
        </>
      ) : null}
      <p className="max-w-measure text-faint">{t("always")}</p>
    </Section>
  );
}
