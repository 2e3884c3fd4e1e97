"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { Place } from "@/server/modules/importing/import-draft.schema";
import { classNames } from "../ui/class-names";
import { useOpenDraft } from "./open-draft";
import { type PlacedTarget, type SourceBlock, type SourceTarget, sourceBlocks } from "./source-blocks";

interface SourcePaneProps {
  fileName: string;
  text: string;
  textLocale: Locale;
  placed: readonly PlacedTarget[];
  onGo: (target: SourceTarget) => void;
}

const overlaps = (block: Place, marked: Place | null) =>
  marked !== null && marked.start < block.end && block.start < marked.end;

/** The words of a block, those that are marked set apart. */
function BlockWords({ text, block, marked }: { text: string; block: SourceBlock; marked: Place | null }) {
  const end = block.end - (text[block.end - 1] === "\n" ? 1 : 0);
  if (!marked || !overlaps(block, marked)) return text.slice(block.start, end);
  const from = Math.max(block.start, marked.start);
  const to = Math.min(end, Math.max(from, marked.end));
  return (
    <>
      {text.slice(block.start, from)}
      <mark data-marked className="bg-warning-tint text-ink underline decoration-warning decoration-2">
        {text.slice(from, to)}
      </mark>
      {text.slice(to, end)}
    </>
  );
}

/** Brings what is marked into view: within the pane where that scrolls, else in the page. */
function useShownMark(pane: RefObject<HTMLElement | null>, marked: Place | null, side: string): void {
  useEffect(() => {
    const found = marked && side ? pane.current?.querySelector<HTMLElement>("[data-marked]") : null;
    const scroller = pane.current;
    if (!found || !scroller || found.offsetParent === null) return;
    if (scroller.scrollHeight > scroller.clientHeight) {
      const top = found.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      scroller.scrollTo({ top: scroller.scrollTop + top - scroller.clientHeight / 3 });
    } else if (side === "source") found.scrollIntoView({ block: "center" });
  }, [pane, marked, side]);
}

/** The text of the file. What was understood is a button that leads to its field; what is looked at there is marked here. */
export function SourcePane({ fileName, text, textLocale, placed, onGo }: SourcePaneProps) {
  const t = useTranslations("importing.draft");
  const { marked, side } = useOpenDraft();
  const pane = useRef<HTMLElement>(null);
  const blocks = useMemo(() => sourceBlocks(text, placed), [text, placed]);
  useShownMark(pane, marked, side);
  return (
    <section
      ref={pane}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t("sourceTitle", { name: fileName })}
      className={classNames(
        side === "source" ? "block" : "hidden",
        "relative bg-sunk px-4 py-4 lg:sticky lg:top-16 lg:block lg:max-h-[calc(100vh-5rem)] lg:overflow-y-auto",
      )}
    >
      <p className="text-small text-faint">{t("sourceHint")}</p>
      <div lang={LANGUAGE_TAG[textLocale]} className="mt-3 grid text-small leading-relaxed wrap-anywhere">
        {blocks.map((block) => {
          const words = <BlockWords text={text} block={block} marked={marked} />;
          const { target } = block;
          if (!target)
            return text.slice(block.start, block.end).trim() === "" ? (
              <div key={block.start} className="h-2" />
            ) : (
              <p key={block.start} className="py-1 ps-3 whitespace-pre-line text-faint">
                {words}
              </p>
            );
          return (
            <button
              key={block.start}
              type="button"
              onClick={() => onGo(target)}
              className={classNames(
                "min-h-6 cursor-pointer border-s-2 py-1 ps-2.5 text-start whitespace-pre-line hover:bg-tint",
                overlaps(block, marked) ? "border-accent bg-paper" : "border-rule",
                target.field === "title" && "font-bold",
              )}
            >
              {words}
            </button>
          );
        })}
      </div>
    </section>
  );
}
