import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { AgencyName, AssignedTo } from "@/server/modules/plan/plan-lines";
import { Localized } from "../publication/localized";

function Names({ agencies, locale }: { agencies: readonly AgencyName[]; locale: Locale }) {
  const t = useTranslations("plan.projects");
  return agencies.map((agency, index) => (
    <Fragment key={agency.id}>
      {index > 0 ? t("between") : ""}
      <Localized text={agency.name} locale={locale} />
    </Fragment>
  ));
}

/** Who writes a project's update, in a line of small print. */
export function AssignedAgencies({ responsible, contributing, locale }: AssignedTo & { locale: Locale }) {
  const t = useTranslations("plan.projects");
  return (
    <span className="flex flex-wrap gap-x-6 text-small text-faint">
      {responsible ? (
        <span>
          {t("responsible")}
          <Names agencies={[responsible]} locale={locale} />
        </span>
      ) : (
        <span>{t("unassigned")}</span>
      )}
      {contributing.length > 0 ? (
        <span>
          {t("contributing")}
          <Names agencies={contributing} locale={locale} />
        </span>
      ) : null}
    </span>
  );
}
