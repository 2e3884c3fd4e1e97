import type { Ref, TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { CONTROL_LOOK, Field, type FieldProps } from "./field";

export interface TextAreaProps
  extends FieldProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className"> {
  /** For what will be long: tall from the beginning. */
  tall?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Running text: set as it will be read, and as tall as what is in it where the browser can do that. */
export function TextArea({ label, hint, error, optional, id, rows = 5, tall, ...rest }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(ties) => (
        <textarea
          {...rest}
          {...ties}
          rows={rows}
          className={classNames(
            CONTROL_LOOK,
            "field-sizing-content max-h-[70vh] text-reading",
            tall && "min-h-[12lh]",
          )}
        />
      )}
    </Field>
  );
}
