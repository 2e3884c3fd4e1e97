"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { WrittenFigure } from "@/server/modules/figure/written-figure.schema";
import { fieldId } from "../form/field-id";
import { Button } from "../ui/button";
import { offeredLine } from "./numbers-in-text";

interface OfferedFiguresProps {
  offered: readonly WrittenFigure[];
  words: (figure: WrittenFigure) => ReactNode;
  onConfirm: (figure: WrittenFigure) => void;
  onCorrect: (figure: WrittenFigure) => void;
}

/** Numbers found in the narrative that no figure records yet: one press each, once a person has looked. */
export function OfferedFigures({ offered, words, onConfirm, onCorrect }: OfferedFiguresProps) {
  const t = useTranslations("progressUpdate.offered");
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef<number | null>(null);

  // The button that was pressed goes with its line: the focus goes on to the next one, so that a keyboard can do them all.
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be looked at whenever the list has become shorter.
  useEffect(() => {
    if (pressed.current === null) return;
    const lines = list.current?.children ?? [];
    lines[Math.min(pressed.current, lines.length - 1)]?.querySelector("button")?.focus();
    pressed.current = null;
  }, [offered.length]);

  if (offered.length === 0) return null;
  return (
    <section aria-label={t("title")} className="grid gap-2 border-s-4 border-accent bg-tint px-4 py-3">
      <p className="font-medium">{t("lead", { count: offered.length })}</p>
      <ul ref={list} className="grid">
        {offered.map((figure, index) => (
          <li
            key={`${figure.paragraph}-${figure.start}`}
            id={fieldId(offeredLine(figure))}
            tabIndex={-1}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-hairline py-2"
          >
            <div className="min-w-0 flex-1 basis-60">
              {words(figure)}
              <p className="text-small text-faint">{t("inText", { text: figure.text ?? "" })}</p>
            </div>
            <div className="flex flex-wrap gap-2">
              <Button
                small
                look="primary"
                aria-label={t("confirmItem", { text: figure.text ?? "" })}
                onClick={() => {
                  pressed.current = index;
                  onConfirm(figure);
                }}
              >
                {t("confirm")}
              </Button>
              <Button
                small
                aria-label={t("correctItem", { text: figure.text ?? "" })}
                onClick={() => onCorrect(figure)}
              >
                {t("correct")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
