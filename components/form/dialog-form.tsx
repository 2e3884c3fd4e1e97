"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import type { FieldValues } from "react-hook-form";
import { CancelButton } from "./cancel-button";
import { Form } from "./form";

type DialogFormProps<Input extends FieldValues, Output> = Omit<
  ComponentProps<typeof Form<Input, Output>>,
  "otherActions"
> & { close: () => void };

/** A form in a dialog: what it sends done, the dialog closes and the page is shown as it then is. */
export function DialogForm<Input extends FieldValues, Output>({
  close,
  onSubmit,
  ...rest
}: DialogFormProps<Input, Output>) {
  const router = useRouter();
  return (
    <Form
      {...rest}
      otherActions={<CancelButton onCancel={close} />}
      onSubmit={async (values) => {
        await onSubmit(values);
        close();
        router.refresh();
      }}
    />
  );
}
