"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DropIndicator, GridList, GridListItem, Button as Grip, useDragAndDrop } from "react-aria-components";
import { Button } from "./button";
import { InterfaceLanguage } from "./interface-language";
import { moved, movedBeside } from "./reorder";

export interface ReorderItem {
  id: string;
  /** Plain words for it, for those who hear the page. */
  name: string;
  content: ReactNode;
}

interface ReorderListProps {
  label: string;
  items: readonly ReorderItem[];
  /** All ids, in the new order. */
  onReorder: (ids: string[]) => void;
  /** Why the order may not be changed, in words. */
  reason?: string | null;
}

/** A list whose order people set: by dragging, by the grip and the arrow keys, or by the buttons up and down. */
export function ReorderList({ label, items, onReorder, reason }: ReorderListProps) {
  const ids = items.map((item) => item.id);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ "text/plain": items.find((item) => item.id === key)?.name ?? "" })),
    onReorder: ({ keys, target }) =>
      onReorder(
        movedBeside(ids, [...keys].map(String), String(target.key), target.dropPosition === "before"),
      ),
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        className="outline-none data-[drop-target]:h-0.5 data-[drop-target]:bg-accent"
      />
    ),
  });
  return (
    <InterfaceLanguage>
      <div className="grid gap-2">
        {reason ? <p className="text-small text-faint">{reason}</p> : null}
        <GridList
          aria-label={label}
          items={items.map((item, index) => ({ ...item, index }))}
          dependencies={[items, reason]}
          dragAndDropHooks={reason ? undefined : dragAndDropHooks}
          className="border-t border-hairline"
        >
          {(item) => (
            <GridListItem
              textValue={item.name}
              className="flex items-start gap-3 border-b border-hairline bg-paper py-2.5 data-[dragging]:opacity-50"
            >
              {reason ? null : <Handle name={item.name} />}
              <div className="min-w-0 flex-1">{item.content}</div>
              {reason ? null : (
                <UpAndDown ids={ids} index={item.index} name={item.name} onReorder={onReorder} />
              )}
            </GridListItem>
          )}
        </GridList>
      </div>
    </InterfaceLanguage>
  );
}

function Handle({ name }: { name: string }) {
  const t = useTranslations("ui");
  return (
    <Grip
      slot="drag"
      aria-label={t("moveItem", { name })}
      className="size-8 shrink-0 cursor-grab text-rule hover:text-ink"
    >
      <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16" className="mx-auto">
        <path d="M2 4.5h12M2 8h12M2 11.5h12" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </Grip>
  );
}

interface UpAndDownProps {
  ids: readonly string[];
  index: number;
  name: string;
  onReorder: (ids: string[]) => void;
}

function UpAndDown({ ids, index, name, onReorder }: UpAndDownProps) {
  const t = useTranslations("ui");
  return (
    <div className="flex shrink-0 gap-1">
      <Button
        small
        aria-label={t("moveUp", { name })}
        aria-disabled={index === 0 || undefined}
        onClick={() => onReorder(moved(ids, index, index - 1))}
      >
        ↑
      </Button>
      <Button
        small
        aria-label={t("moveDown", { name })}
        aria-disabled={index === ids.length - 1 || undefined}
        onClick={() => onReorder(moved(ids, index, index + 1))}
      >
        ↓
      </Button>
    </div>
  );
}
