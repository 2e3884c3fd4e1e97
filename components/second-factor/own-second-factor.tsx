"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Enrolment } from "@/server/modules/second-factor/enrolment";
import type { OwnSecondFactorView } from "@/server/modules/second-factor/second-factor.queries";
import { useCodeMessage } from "../form/code-message";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { EnrolmentSteps } from "./enrolment-steps";
import { PasswordStep } from "./password-step";
import { RecoveryCodes } from "./recovery-codes";

type Asked = "begin" | "renew" | "turnOff";

/** What a person does about their second factor; for each they show once more that it is they. */
export function OwnSecondFactor({ factor }: { factor: OwnSecondFactorView }) {
  const t = useTranslations("secondFactor.own");
  const words = useCodeMessage();
  const router = useRouter();
  const { secondFactor } = useTRPCClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const finish = () => {
    setAsked(null);
    setEnrolment(null);
    setCodes(null);
    router.refresh();
  };
  if (enrolment)
    return (
      <EnrolmentSteps
        enrolment={enrolment}
        confirm={(code) => secondFactor.confirm.mutate(code)}
        onDone={finish}
      />
    );
  if (codes) return <RecoveryCodes codes={codes} onDone={finish} />;
  const acts: Record<Asked, (password: { currentPassword: string }) => Promise<void>> = {
    begin: async (password) => setEnrolment(await secondFactor.begin.mutate(password)),
    renew: async (password) =>
      setCodes((await secondFactor.renewRecoveryCodes.mutate(password)).recoveryCodes),
    turnOff: async (password) => {
      await secondFactor.turnOff.mutate(password);
      finish();
    },
  };
  if (asked)
    return (
      <PasswordStep
        title={t(`title.${asked}`)}
        submitLabel={t(`go.${asked}`)}
        act={acts[asked]}
        close={finish}
      />
    );
  if (!factor.setAt)
    return (
      <div>
        <Button onClick={() => setAsked("begin")}>{t("begin")}</Button>
      </div>
    );
  const { turnOff } = factor.can;
  return (
    <div className="flex flex-wrap gap-3">
      <Button onClick={() => setAsked("renew")}>{t("renew")}</Button>
      <Button onClick={() => setAsked("begin")}>{t("replace")}</Button>
      <Button onClick={() => setAsked("turnOff")} reason={turnOff.allowed ? null : words(turnOff.reason)}>
        {t("turnOff")}
      </Button>
    </div>
  );
}
