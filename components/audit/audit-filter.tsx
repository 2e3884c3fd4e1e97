import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "../navigation/paths";
import { Button } from "../ui/button";
import { Select } from "../ui/select";
import { useActionName } from "./action-name";

interface AuditFilterProps {
  locale: Locale;
  actions: readonly string[];
  chosen: string | undefined;
}

/** Which actions to look at; the choice stands in the address. */
export function AuditFilter({ locale, actions, chosen }: AuditFilterProps) {
  const t = useTranslations("audit.filter");
  const actionName = useActionName();
  return (
    <form method="get" action={paths.admin.audit(locale)} className="mb-6 flex flex-wrap items-end gap-3">
      <Select name="action" label={t("action")} defaultValue={chosen ?? ""}>
        <option value="">{t("all")}</option>
        {actions.map((action) => (
          <option key={action} value={action}>
            {actionName(action)}
          </option>
        ))}
      </Select>
      <Button type="submit">{t("submit")}</Button>
    </form>
  );
}
