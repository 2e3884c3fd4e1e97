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

type ControlRef<C> = (control: C | null) => void;

/** The caller's first, then the form's. */
function inTurn<C>(first: ControlRef<C> | undefined, then: ControlRef<C>): ControlRef<C> {
  return (control) => {
    first?.(control);
    then(control);
  };
}

interface Attached<C> {
  /** Is given the control before the form is. */
  ref?: ControlRef<C>;
}

type FormTextFieldProps = Named &
  Attached<HTMLInputElement> &
  Omit<TextFieldProps, "label" | "error" | "ref">;

export function FormTextField({ name, label, ref, ...rest }: FormTextFieldProps) {
  const field = useField(name, label);
  return <TextField {...rest} {...field} ref={inTurn(ref, field.ref)} />;
}

export function FormDateField({
  name,
  label,
  ...rest
}: Named & Omit<TextFieldProps, "label" | "error" | "type">) {
  return <DateField {...rest} {...useField(name, label)} />;
}

type FormTextAreaProps = Named &
  Attached<HTMLTextAreaElement> &
  Omit<TextAreaProps, "label" | "error" | "ref">;

export function FormTextArea({ name, label, ref, ...rest }: FormTextAreaProps) {
  const field = useField(name, label);
  return <TextArea {...rest} {...field} ref={inTurn(ref, field.ref)} />;
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
