import type { InputHTMLAttributes, Ref } from "react";
import { CONTROL_LOOK, Field, type FieldProps } from "./field";

export interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, "className"> {
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, error, optional, id, type = "text", ...rest }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(ties) => <input {...rest} {...ties} type={type} className={`${CONTROL_LOOK} min-h-10`} />}
    </Field>
  );
}

/** A day, by the browser's own control, which speaks the reader's calendar; its value is ISO 8601. */
export function DateField(props: Omit<TextFieldProps, "type">) {
  return <TextField {...props} type="date" />;
}
