"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { fieldId } from "../form/field-id";
import { VisuallyHidden } from "../ui/visually-hidden";
import { numbersInText, type TextPiece } from "./numbers-in-text";
import { type NumberStanding, STANDING_SIGNS } from "./standing-mark";

const LINES: Record<NumberStanding, string> = {
  CONFIRMED: "decoration-hairline",
  UNCONFIRMED: "decoration-dashed",
  CONTRADICTING: "decoration-danger decoration-double",
  NOT_STATED: "",
  OFFERED: "decoration-dotted",
};

/** The order in which they want to be looked at. */
const ORDER = ["CONTRADICTING", "UNCONFIRMED", "OFFERED", "CONFIRMED"] as const;

function NumberLink({ text, number }: { text: string; number: NonNullable<TextPiece["number"]> }) {
  const t = useTranslations("progressUpdate");
  const { standing, line } = number;
  return (
    <a href={`#${fieldId(line)}`} className={`underline underline-offset-4 ${LINES[standing]}`}>
      {text}
      <sup aria-hidden="true" className="ms-0.5 font-sans text-small leading-none no-underline">
        {STANDING_SIGNS[standing]}
      </sup>
      <VisuallyHidden>{t("standing.inBrackets", { standing: t(`standing.${standing}`) })}</VisuallyHidden>
    </a>
  );
}

/** How many numbers of the narrative stand how: sign, word and count. */
function Counts({ standings }: { standings: readonly NumberStanding[] }) {
  const t = useTranslations("progressUpdate.standing");
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-small text-faint">
      {ORDER.map((standing) => ({ standing, count: standings.filter((one) => one === standing).length }))
        .filter(({ count }) => count > 0)
        .map(({ standing, count }) => (
          <li key={standing}>
            <span aria-hidden="true">{STANDING_SIGNS[standing]} </span>
            {t("counted", { standing: t(standing), count })}
          </li>
        ))}
    </ul>
  );
}

/** The narrative as it was last saved, to be read: every number in it leads to its figure and says how it stands to it. */
export function TextNumbers({ view }: { view: Pick<UpdateView, "content" | "reconciliations" | "offered"> }) {
  const t = useTranslations("progressUpdate.standing");
  const { content, reconciliations, offered } = view;
  const [isOpen, setOpen] = useState(false);
  // Opened where something wants to be looked at; nothing closes under a reader's eyes.
  const isContradicted = reconciliations.some(({ standing }) => standing === "CONTRADICTING");
  useEffect(() => (isContradicted ? setOpen(true) : undefined), [isContradicted]);
  if (!content) return null;
  const source = content.sourceLocale;
  const paragraphs = numbersInText(content.texts[source]?.paragraphs ?? [], reconciliations, offered);
  const standings = paragraphs.flat().flatMap(({ number }) => (number ? [number.standing] : []));
  if (standings.length === 0) return null;
  return (
    <details
      className="border-s-2 border-hairline ps-4"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="min-h-6 cursor-pointer">
        <span>{t("numbersInText")}</span>
        <Counts standings={standings} />
      </summary>
      <div lang={LANGUAGE_TAG[source]} className="mt-2 grid max-w-measure gap-3 leading-loose">
        {paragraphs.map((pieces, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one saved text never change their order.
          <p key={index}>
            {pieces.map(({ start, text, number }) =>
              number ? <NumberLink key={start} text={text} number={number} /> : text,
            )}
          </p>
        ))}
      </div>
    </details>
  );
}
