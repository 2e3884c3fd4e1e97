"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { type FieldPath, type FieldValues, FormProvider, get, type UseFormReturn } from "react-hook-form";
import type { Trouble } from "@/server/api/error-map";
import { troubleOf } from "../trpc/trouble";
import { Button } from "../ui/button";
import type { ButtonLook } from "../ui/button-look";
import { useCodeMessage } from "./code-message";
import { ErrorSummary } from "./error-summary";
import { FieldLabelsProvider } from "./field-labels";
import { FieldScope } from "./field-scope";
import { useIsLive } from "./use-is-live";

interface FormProps<Input extends FieldValues, Output> {
  form: UseFormReturn<Input, unknown, Output>;
  /** Rejects with the procedure's error: its words are shown, its field codes put at the fields, and nothing typed is lost. */
  onSubmit: (values: Output) => Promise<unknown>;
  submitLabel: string;
  submitLook?: ButtonLook;
  /** Why it may not be submitted at all, in words. */
  reason?: string | null;
  /** Beside the button. */
  otherActions?: ReactNode;
  children: ReactNode;
}

function isFieldOf<Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
  name: string,
): name is FieldPath<Input> {
  return get(form.control._fields, name) !== undefined;
}

/** A whole form: summary of errors, fields, one button that says what it does. */
export function Form<Input extends FieldValues, Output>(props: FormProps<Input, Output>) {
  const { form, onSubmit, submitLabel, submitLook = "primary", reason, otherActions, children } = props;
  const t = useTranslations("ui");
  const words = useCodeMessage();
  const isLive = useIsLive();
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const attempt = form.handleSubmit(
    async (values) => {
      setTrouble(null);
      try {
        await onSubmit(values);
      } catch (error) {
        const told = troubleOf(error);
        setTrouble(told);
        for (const [name, code] of Object.entries(told.fields)) {
          if (isFieldOf(form, name)) form.setError(name, { type: "server", message: code });
        }
      }
    },
    () => setTrouble(null),
  );

  return (
    <FormProvider {...form}>
      <FieldLabelsProvider>
        <FieldScope>
          {/* Posting keeps what is typed out of the address if the form is sent before its script has come. */}
          <form method="post" noValidate onSubmit={attempt} className="grid max-w-form gap-6">
            <ErrorSummary
              trouble={
                trouble
                  ? words(trouble.code, { ...trouble.params, requestId: trouble.requestId ?? "–" })
                  : null
              }
            />
            {/* What is typed before the script has come would be lost when it comes: the form waits for it. */}
            <fieldset disabled={!isLive} className="contents">
              {children}
              <div className="flex flex-wrap items-center gap-3">
                <Button type="submit" look={submitLook} busy={form.formState.isSubmitting} reason={reason}>
                  {submitLabel}
                </Button>
                {otherActions}
              </div>
            </fieldset>
            <p role="status" className="sr-only">
              {form.formState.isSubmitting ? t("working") : ""}
            </p>
          </form>
        </FieldScope>
      </FieldLabelsProvider>
    </FormProvider>
  );
}
