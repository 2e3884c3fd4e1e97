import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from "react";
import { FieldError } from "./field";

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "type"> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  ref?: Ref<HTMLInputElement>;
}

function Choice({ label, hint, error, id, type, ...rest }: ChoiceProps & { type: "checkbox" | "radio" }) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const describedBy = [hint ? `${controlId}-hint` : "", error ? `${controlId}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-2.5">
      <input
        {...rest}
        id={controlId}
        type={type}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        className="mt-0.5 size-6 accent-accent"
      />
      <label htmlFor={controlId} className="min-h-7">
        {label}
      </label>
      {hint ? (
        <div id={`${controlId}-hint`} className="col-start-2 text-small text-faint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <div className="col-start-2">
          <FieldError id={`${controlId}-error`}>{error}</FieldError>
        </div>
      ) : null}
    </div>
  );
}

export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" />;
}

/** One answer of a `ChoiceGroup`; all of them share a `name`. */
export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" />;
}
