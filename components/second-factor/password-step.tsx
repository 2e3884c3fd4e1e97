"use client";

import { useTranslations } from "next-intl";
import { type OwnPassword, ownPasswordSchema } from "@/server/modules/second-factor/second-factor.schema";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { StepHeading } from "./step-heading";

interface PasswordStepProps {
  title: string;
  submitLabel: string;
  act: (password: OwnPassword) => Promise<void>;
  close: () => void;
}

/** The password once more, before the way into the account changes. */
export function PasswordStep({ title, submitLabel, act, close }: PasswordStepProps) {
  const t = useTranslations("account.own");
  const form = useSchemaForm(ownPasswordSchema, { currentPassword: "" });
  return (
    <div className="grid gap-4">
      <StepHeading>{title}</StepHeading>
      <Form
        form={form}
        submitLabel={submitLabel}
        otherActions={<CancelButton onCancel={close} />}
        onSubmit={act}
      >
        <FormTextField
          name="currentPassword"
          label={t("currentPassword")}
          type="password"
          autoComplete="current-password"
        />
      </Form>
    </div>
  );
}
