import { useTranslations } from "next-intl";
import { LOCALES } from "@/server/kernel/locale";
import { FormSelect } from "../form/form-fields";
import { LANGUAGE_NAME } from "../navigation/language-name";

/** The language in which an invited person is written to. */
export function MailLanguage() {
  const t = useTranslations("invitation.invite");
  return (
    <FormSelect name="locale" label={t("locale")}>
      {LOCALES.map((one) => (
        <option key={one} value={one}>
          {LANGUAGE_NAME[one]}
        </option>
      ))}
    </FormSelect>
  );
}
