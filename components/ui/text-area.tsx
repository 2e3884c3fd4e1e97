import type { Ref, TextareaHTMLAttributes } from "react";
import { CONTROL_LOOK, Field, type FieldProps } from "./field";

export interface TextAreaProps
  extends FieldProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className"> {
  ref?: Ref<HTMLTextAreaElement>;
}

/** Running text: set as it will be read, and as tall as what is in it where the browser can do that. */
export function TextArea({ label, hint, error, optional, id, rows = 5, ...rest }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(ties) => (
        <textarea
          {...rest}
          {...ties}
          rows={rows}
          className={`${CONTROL_LOOK} field-sizing-content max-h-[70vh] text-reading`}
        />
      )}
    </Field>
  );
}
