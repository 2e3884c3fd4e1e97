import type { InputHTMLAttributes, ReactNode, Ref } from "react";
import { Radio } from "./choice";
import { ChoiceGroup } from "./choice-group";
import type { FieldProps } from "./field";

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface RadioGroupProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id" | "type"> {
  name: string;
  options: readonly RadioOption[];
  ref?: Ref<HTMLInputElement>;
}

/** One of a few, all in view. Whatever else is given goes to every input, so that a form can register them at once. */
export function RadioGroup({ label, hint, error, optional, options, ...inputProps }: RadioGroupProps) {
  return (
    <ChoiceGroup label={label} hint={hint} error={error} optional={optional}>
      {options.map((option) => (
        <Radio key={option.value} {...inputProps} {...option} />
      ))}
    </ChoiceGroup>
  );
}
