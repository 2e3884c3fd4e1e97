import { useTranslations } from "next-intl";
import type { Settings } from "@/server/modules/task-force/task-force.schema";
import { PageHeader } from "../ui/page-header";
import { SettingsForm } from "./settings-form";

/** What holds for the whole task force. */
export function SettingsPage({ settings }: { settings: Settings }) {
  const t = useTranslations("taskForce");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SettingsForm settings={settings} />
    </>
  );
}
