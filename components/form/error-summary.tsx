"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { useFormState } from "react-hook-form";
import { useCodeMessage } from "./code-message";
import { useFieldLabels } from "./field-labels";
import { useFieldId } from "./field-scope";
import { wrongFields } from "./wrong-fields";

/** What went wrong at the last attempt, at the top of the form; takes the focus, and leads to each field. */
export function ErrorSummary({ trouble }: { trouble: ReactNode }) {
  const t = useTranslations("ui");
  const words = useCodeMessage();
  const labels = useFieldLabels();
  const idOf = useFieldId();
  const { errors, submitCount } = useFormState();
  const place = useRef<HTMLDivElement>(null);
  const wrong = wrongFields(errors);
  const shown = submitCount > 0 && (wrong.length > 0 || trouble !== null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt brings the focus here again, even with the same errors.
  useEffect(() => {
    if (shown) place.current?.focus();
  }, [shown, submitCount]);

  if (!shown) return null;
  return (
    <div
      ref={place}
      tabIndex={-1}
      role="alert"
      className="grid gap-2 border-s-4 border-danger bg-danger-tint px-4 py-3"
    >
      <p className="font-medium">{trouble ?? t("formHasErrors", { count: wrong.length })}</p>
      {wrong.length > 0 ? (
        <ul className="grid gap-1">
          {wrong.map(({ name, code }) => (
            <li key={name}>
              <a href={`#${idOf(name)}`} className="inline-block min-h-6 text-danger underline">
                {t("fieldError", { field: labels.get(name) ?? name, error: words(code) })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
