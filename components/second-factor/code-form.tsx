"use client";

import { useTranslations } from "next-intl";
import { giveCodeSchema } from "@/server/modules/second-factor/second-factor.schema";
import { Form } from "../form/form";
import { FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { giveCode } from "../session/enter";

/** @param next where to go afterwards */
export function CodeForm({ next }: { next: string }) {
  const t = useTranslations("secondFactor.door");
  const form = useSchemaForm(giveCodeSchema, { code: "" });
  return (
    <Form
      form={form}
      submitLabel={t("submit")}
      onSubmit={async (typed) => {
        await giveCode(typed);
        // A whole page: everything that was made for nobody is made anew for this person.
        window.location.assign(next);
      }}
    >
      <FormTextField name="code" label={t("code")} hint={t("codeHint")} autoComplete="one-time-code" />
    </Form>
  );
}
