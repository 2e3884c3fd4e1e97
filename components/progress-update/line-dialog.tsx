"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { Form } from "../form/form";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";

interface LineDialogProps<Input extends FieldValues, Output> {
  title: string;
  submitLabel: string;
  form: UseFormReturn<Input, unknown, Output>;
  onSave: (line: Output) => void;
  onClose: () => void;
  children: ReactNode;
}

/** The form of one line of a table. What it gives back is whole; closed without saving it changes nothing. */
export function LineDialog<Input extends FieldValues, Output>(props: LineDialogProps<Input, Output>) {
  const { title, submitLabel, form, onSave, onClose, children } = props;
  const t = useTranslations("ui");
  const save = async (line: Output) => {
    onSave(line);
    onClose();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={null}>
      <Form
        form={form}
        onSubmit={save}
        submitLabel={submitLabel}
        otherActions={<Button onClick={onClose}>{t("cancel")}</Button>}
      >
        {children}
      </Form>
    </Dialog>
  );
}
