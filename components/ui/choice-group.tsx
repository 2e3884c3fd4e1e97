import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { FieldError, FieldHint, type FieldProps } from "./field";

interface ChoiceGroupProps extends FieldProps {
  /** Radios or checkboxes. */
  children: ReactNode;
}

/** Several choices under one question. */
export function ChoiceGroup({ label, hint, error, optional, children }: ChoiceGroupProps) {
  const t = useTranslations("ui");
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={describedBy || undefined} className="grid gap-1.5">
      <legend className="mb-1.5 font-medium">
        {label}
        {optional ? <span className="ms-2 text-small font-normal text-faint">{t("optional")}</span> : null}
      </legend>
      {hint ? <FieldHint id={`${id}-hint`}>{hint}</FieldHint> : null}
      {children}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
