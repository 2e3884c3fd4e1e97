import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { isAddressRemoved } from "@/server/kernel/person-name";
import type { AuditChoices } from "@/server/modules/audit/audit.queries";
import { type AuditFilter as Filter, REGISTER } from "@/server/modules/audit/audit.schema";
import { useShownName } from "../account/use-shown-name";
import { paths } from "../navigation/paths";
import { Button } from "../ui/button";
import { Select } from "../ui/select";
import { DateField } from "../ui/text-field";
import { TextLink } from "../ui/text-link";
import { useActionName } from "./action-name";
import { useSubjectName } from "./subject-name";

interface AuditFilterProps {
  locale: Locale;
  choices: AuditChoices;
  chosen: Filter;
}

/** Which events to look at; the choice stands in the address. */
export function AuditFilter({ locale, choices, chosen }: AuditFilterProps) {
  const t = useTranslations("audit.filter");
  const shown = useShownName();
  const actionName = useActionName();
  const subjectName = useSubjectName();
  const isFiltered = Object.values(chosen).some((value) => value !== undefined);
  return (
    <form
      method="get"
      action={paths.admin.audit(locale)}
      aria-label={t("title")}
      className="mb-6 grid gap-4 print:hidden"
    >
      {chosen.subjectId ? <input type="hidden" name="subjectId" value={chosen.subjectId} /> : null}
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select name="person" label={t("person")} defaultValue={chosen.person ?? ""}>
          <option value="">{t("everybody")}</option>
          <option value={REGISTER}>{t("register")}</option>
          {choices.people.map(({ id, name, email }) => (
            <option key={id} value={id}>
              {isAddressRemoved(email) ? shown(name) : t("someone", { name: shown(name), email })}
            </option>
          ))}
        </Select>
        <Select name="action" label={t("action")} defaultValue={chosen.action ?? ""}>
          <option value="">{t("all")}</option>
          {choices.actions.map((action) => (
            <option key={action} value={action}>
              {actionName(action)}
            </option>
          ))}
        </Select>
        <Select name="subjectType" label={t("subject")} defaultValue={chosen.subjectType ?? ""}>
          <option value="">{t("everything")}</option>
          {choices.subjectTypes.map((type) => (
            <option key={type} value={type}>
              {subjectName(type)}
            </option>
          ))}
        </Select>
        <DateField name="from" label={t("from")} defaultValue={chosen.from ?? ""} />
        <DateField name="to" label={t("to")} defaultValue={chosen.to ?? ""} />
        <Button type="submit">{t("submit")}</Button>
      </div>
      <p className="flex flex-wrap gap-x-6 gap-y-2 text-small">
        {isFiltered ? <TextLink href={paths.admin.audit(locale)}>{t("clear")}</TextLink> : null}
        <a
          href={paths.admin.auditFile({ ...chosen })}
          download
          className="inline-block min-h-6 text-accent underline"
        >
          {t("export")}
        </a>
      </p>
    </form>
  );
}
