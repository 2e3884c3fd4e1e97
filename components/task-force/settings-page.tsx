import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { SeenNames } from "@/server/modules/task-force/group-names.schema";
import type { Settings } from "@/server/modules/task-force/task-force.schema";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { NameTable } from "./name-table";
import { RenameGroup } from "./rename-group";
import { SettingsForm } from "./settings-form";

interface SettingsPageProps {
  locale: Locale;
  settings: Settings;
  names: SeenNames;
}

/** What holds for the whole task force, and what it is called. */
export function SettingsPage({ locale, settings, names }: SettingsPageProps) {
  const t = useTranslations("taskForce");
  const named = names.sides.map(({ code, name }) => ({
    id: code,
    label: t("names.side", { name: textIn(name, locale) }),
    name,
  }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("names.title")} actions={<RenameGroup locale={locale} names={names} />}>
        <NameTable named={[{ id: "group", label: t("names.group"), name: names.group }, ...named]} />
      </Section>
      <Section title={t("rules")}>
        <p>{t("rulesLead")}</p>
        <SettingsForm settings={settings} />
      </Section>
    </>
  );
}
