import { useTranslations } from "next-intl";
import type { Wanted } from "@/server/modules/second-factor/second-factor.rules";
import { SignOutButton } from "../session/sign-out-button";
import { PageHeader } from "../ui/page-header";
import { CodeForm } from "./code-form";
import { DoorEnrolment } from "./door-enrolment";

interface SecondFactorPageProps {
  wants: Wanted;
  /** Where to go afterwards; without a session it is where one signs in. */
  next: string;
}

/** Between the password and being in: a code of the authenticator, or setting one up. */
export function SecondFactorPage({ wants, next }: SecondFactorPageProps) {
  const t = useTranslations("secondFactor.door");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(`lead.${wants}`)}
        actions={<SignOutButton next={next} label={t("leave")} />}
      />
      {wants === "CODE" ? <CodeForm next={next} /> : <DoorEnrolment next={next} />}
      {wants === "CODE" ? <p className="mt-6 max-w-measure text-faint">{t("lost")}</p> : null}
    </>
  );
}
