"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { StepHeading } from "./step-heading";

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
}

/** Codes that are shown this once, to be kept on paper or where passwords are kept. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const t = useTranslations("secondFactor.recovery");
  return (
    <div className="grid gap-4">
      <StepHeading>{t("title")}</StepHeading>
      <p className="max-w-measure">{t("lead")}</p>
      <ul translate="no" className="grid max-w-measure gap-x-8 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p>
        <Button look="primary" onClick={onDone}>
          {t("done")}
        </Button>
      </p>
    </div>
  );
}
