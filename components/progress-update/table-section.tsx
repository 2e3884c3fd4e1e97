"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { fieldId } from "../form/field-id";
import { Button } from "../ui/button";
import { Section } from "../ui/section";

export interface TableLine {
  key: string;
  /** Plain words for it, for the buttons. */
  name: string;
  words: ReactNode;
  /** Before edit and remove. */
  action?: ReactNode;
}

interface TableSectionProps {
  /** Path in the form: `figures`. */
  path: "participations" | "activities" | "figures";
  title: string;
  hint?: string;
  addLabel: string;
  emptyLabel: string;
  lines: readonly TableLine[];
  onAdd: () => void;
  onEdit: (index: number) => void;
  onRemove: (index: number) => void;
  /** Above the list: what is offered. */
  children?: ReactNode;
}

/** One of the tables of an update: lines that are edited in a dialog, so that what is in the list is always whole. */
export function TableSection({ path, title, hint, lines, children, ...rest }: TableSectionProps) {
  const t = useTranslations("progressUpdate.table");
  const { addLabel, emptyLabel, onAdd, onEdit, onRemove } = rest;
  const add = useRef<HTMLButtonElement>(null);
  const removeAt = (index: number) => {
    onRemove(index);
    // The line goes, and the button in it: the focus stays in its table.
    add.current?.focus();
  };
  return (
    <Section title={title} id={fieldId(path)}>
      {hint ? <p className="max-w-measure text-small text-faint">{hint}</p> : null}
      {children}
      {lines.length === 0 ? <p className="text-faint">{emptyLabel}</p> : null}
      <ul className="border-t border-hairline empty:hidden">
        {lines.map((line, index) => (
          <li
            key={line.key}
            id={fieldId(`${path}.${index}`)}
            tabIndex={-1}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-hairline py-2"
          >
            <div className="min-w-0 flex-1 basis-60">{line.words}</div>
            <div className="flex flex-wrap gap-2">
              {line.action}
              <Button small aria-label={t("editItem", { name: line.name })} onClick={() => onEdit(index)}>
                {t("edit")}
              </Button>
              <Button small aria-label={t("removeItem", { name: line.name })} onClick={() => removeAt(index)}>
                {t("remove")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button small ref={add} onClick={onAdd}>
          {addLabel}
        </Button>
      </div>
    </Section>
  );
}
