import { useTranslations } from "next-intl";
import type { PermissionsView } from "@/server/modules/permission/permission.queries";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { PermissionTable } from "./permission-table";

/** Who may do what, as the register itself decides it. */
export function PermissionsPage({ groups }: PermissionsView) {
  const t = useTranslations("permission");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {groups.map(({ name, lines }) => (
        <Section key={name} title={t(`groups.${name}`)}>
          <PermissionTable caption={t(`groups.${name}`)} lines={lines} />
        </Section>
      ))}
    </>
  );
}
