"use client";

import { type FieldError, get, useController, useFormContext } from "react-hook-form";
import { Checkbox } from "../ui/choice";
import { ChoiceGroup } from "../ui/choice-group";
import { useCodeMessage } from "./code-message";
import { fieldCode } from "./field-code";
import { useDeclaredLabel } from "./field-labels";
import { useFieldId } from "./field-scope";

interface FormCheckboxGroupProps {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  hint?: string;
}

/** Any number of a few, as a list of their values. */
export function FormCheckboxGroup({ name, label, options, hint }: FormCheckboxGroupProps) {
  const { field } = useController({ name });
  const { formState } = useFormContext();
  const idOf = useFieldId();
  const words = useCodeMessage();
  useDeclaredLabel(name, label);
  const error: FieldError | undefined = get(formState.errors, name);
  const chosen: readonly string[] = Array.isArray(field.value) ? field.value : [];
  const choose = (value: string, on: boolean) =>
    field.onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <ChoiceGroup label={label} hint={hint} error={error ? words(fieldCode(error)) : null}>
      {options.map(({ value, label }, index) => (
        <Checkbox
          key={value}
          id={index === 0 ? idOf(name) : undefined}
          label={label}
          checked={chosen.includes(value)}
          onChange={(event) => choose(value, event.target.checked)}
          onBlur={field.onBlur}
        />
      ))}
    </ChoiceGroup>
  );
}
