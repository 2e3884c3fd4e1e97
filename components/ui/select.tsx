import type { ReactNode, Ref, SelectHTMLAttributes } from "react";
import { CONTROL_LOOK, Field, type FieldProps } from "./field";

export interface SelectProps extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, "className"> {
  /** `<option>` and `<optgroup>`. */
  children: ReactNode;
  ref?: Ref<HTMLSelectElement>;
}

/** One of a few: the browser's own control, which works on a phone and without script. */
export function Select({ label, hint, error, optional, id, children, ...rest }: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(ties) => (
        <select {...rest} {...ties} className={`${CONTROL_LOOK} min-h-10 pe-8`}>
          {children}
        </select>
      )}
    </Field>
  );
}
