"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Enrolment } from "@/server/modules/second-factor/enrolment";
import type { ShownCodes } from "@/server/modules/second-factor/second-factor.commands";
import {
  type ConfirmEnrolment,
  confirmEnrolmentSchema,
} from "@/server/modules/second-factor/second-factor.schema";
import { Form } from "../form/form";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { AuthenticatorPicture } from "./authenticator-picture";
import { RecoveryCodes } from "./recovery-codes";
import { StepHeading } from "./step-heading";

interface EnrolmentStepsProps {
  enrolment: Enrolment;
  confirm: (input: ConfirmEnrolment) => Promise<ShownCodes>;
  onDone: () => void;
}

const inGroups = (key: string) => key.match(/.{1,4}/g)?.join(" ") ?? key;

/** The key goes into the authenticator, its first code comes back, and the recovery codes are shown, once. */
export function EnrolmentSteps({ enrolment, confirm, onDone }: EnrolmentStepsProps) {
  const t = useTranslations("secondFactor.enrol");
  const [codes, setCodes] = useState<string[] | null>(null);
  const form = useSchemaForm(confirmEnrolmentSchema, { sealed: enrolment.sealed, code: "" });
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <div className="grid gap-4">
      <StepHeading>{t("title")}</StepHeading>
      <p className="max-w-measure">{t("lead")}</p>
      <AuthenticatorPicture picture={enrolment.picture} alt={t("picture")} />
      <p>
        {t("key")}{" "}
        <code translate="no" className="break-words font-mono">
          {inGroups(enrolment.key)}
        </code>
      </p>
      <p>
        <a href={enrolment.uri} className="text-accent underline decoration-1 hover:decoration-2">
          {t("open")}
        </a>
      </p>
      <Form
        form={form}
        submitLabel={t("submit")}
        onSubmit={async (typed) => setCodes((await confirm(typed)).recoveryCodes)}
      >
        <FormTextField name="code" label={t("code")} hint={t("codeHint")} autoComplete="one-time-code" />
      </Form>
    </div>
  );
}
