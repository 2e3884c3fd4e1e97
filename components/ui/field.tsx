import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";

/** What every field has around its control. */
export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value, in words. */
  error?: string | null;
  optional?: boolean;
}

/** What ties a control to its label, hint and error. */
export interface ControlTies {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldFrameProps extends FieldProps {
  id?: string;
  children: (ties: ControlTies) => ReactNode;
}

/** Label above, hint below it, then the control, then what is wrong. */
export function Field({ id, label, hint, error, optional, children }: FieldFrameProps) {
  const t = useTranslations("ui");
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = hint ? `${controlId}-hint` : null;
  const errorId = error ? `${controlId}-error` : null;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <label htmlFor={controlId} className="font-medium">
        {label}
        {optional ? <span className="ms-2 text-small font-normal text-faint">{t("optional")}</span> : null}
      </label>
      {hintId ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {children({
        id: controlId,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {errorId ? <FieldError id={errorId}>{error}</FieldError> : null}
    </div>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-small text-faint">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="border-s-2 border-danger ps-2 text-small text-danger">
      {children}
    </div>
  );
}

export const CONTROL_LOOK =
  "w-full rounded-edge border border-rule bg-paper px-3 py-2 text-base text-ink placeholder:text-faint " +
  "aria-invalid:border-2 aria-invalid:border-danger [&:is(input,textarea):read-only]:bg-sunk";
