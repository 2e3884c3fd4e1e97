"use client";

import { type FieldError, get, type RegisterOptions, useFormContext, useFormState } from "react-hook-form";
import { Checkbox } from "../ui/choice";
import { RadioGroup, type RadioOption } from "../ui/radio-group";
import { Select, type SelectProps } from "../ui/select";
import { TextArea, type TextAreaProps } from "../ui/text-area";
import { DateField, TextField, type TextFieldProps } from "../ui/text-field";
import { useCodeMessage } from "./code-message";
import { fieldCode } from "./field-code";
import { useDeclaredLabel } from "./field-labels";
import { useFieldId } from "./field-scope";

interface Named {
  /** Path of the value in the form: `title`, `figures.0.value`. */
  name: string;
  label: string;
}

/** What ties a control to the form: its value, its id, and the words for what is wrong with it. */
export function useField(name: string, label: string, options?: RegisterOptions) {
  const { register } = useFormContext();
  // Of its own field alone: the others are not drawn anew where this one is wrong.
  const { errors } = useFormState({ name });
  const idOf = useFieldId();
  const words = useCodeMessage();
  useDeclaredLabel(name, label);
  const error: FieldError | undefined = get(errors, name);
  return {
    ...register(name, options),
    label,
    id: idOf(name),
    error: error ? words(fieldCode(error)) : null,
  };
}

export function FormTextField({ name, label, ...rest }: Named & Omit<TextFieldProps, "label" | "error">) {
  return <TextField {...rest} {...useField(name, label)} />;
}

export function FormDateField({
  name,
  label,
  ...rest
}: Named & Omit<TextFieldProps, "label" | "error" | "type">) {
  return <DateField {...rest} {...useField(name, label)} />;
}

export function FormTextArea({ name, label, ...rest }: Named & Omit<TextAreaProps, "label" | "error">) {
  return <TextArea {...rest} {...useField(name, label)} />;
}

export function FormSelect({ name, label, ...rest }: Named & Omit<SelectProps, "label" | "error">) {
  return <Select {...rest} {...useField(name, label)} />;
}

export function FormCheckbox({ name, label, hint }: Named & { hint?: string }) {
  return <Checkbox hint={hint} {...useField(name, label)} />;
}

interface FormRadioGroupProps extends Named {
  options: readonly RadioOption[];
  hint?: string;
}

export function FormRadioGroup({ name, label, options, hint }: FormRadioGroupProps) {
  const { id: _, ...field } = useField(name, label);
  return <RadioGroup hint={hint} options={options} {...field} />;
}
