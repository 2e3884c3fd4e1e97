"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { CommentAudience } from "@/server/modules/comment/comment.schema";
import { useTRPC } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { CONTROL_LOOK } from "../ui/field";

interface MentionFieldProps {
  updateId: string;
  audience: CommentAudience;
  locale: Locale;
  /** Ids of accounts. */
  mentions: readonly string[];
  onChange: (mentions: string[]) => void;
}

/** Whom a comment calls on: a name is typed or looked for with the arrow keys, and Enter takes it. */
export function MentionField({ updateId, audience, locale, mentions, onChange }: MentionFieldProps) {
  const t = useTranslations("comment");
  const trpc = useTRPC();
  // A choice empties the field by beginning it anew, with the focus and without the list, which would hide what comes next.
  const [chosen, setChosen] = useState(0);
  const { data = [] } = useQuery(trpc.comment.mentionable.queryOptions({ updateId, audience }));
  const people = data.map(({ accountId, name, agencies }) => {
    const at = agencies.map((agency) => textIn(agency, locale)).join(t("comma")) || t("officer");
    return { id: accountId, name, at };
  });
  const left = people.filter(({ id }) => !mentions.includes(id));
  const called = mentions.flatMap((id) => people.filter((one) => one.id === id));
  return (
    <div className="grid gap-2">
      <ComboBox
        key={chosen}
        className="grid gap-1.5"
        autoFocus={chosen > 0}
        menuTrigger={chosen > 0 ? "input" : "focus"}
        allowsEmptyCollection
        defaultItems={left}
        defaultFilter={(text, typed) => text.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase())}
        onChange={(id) => {
          if (id === null) return;
          onChange([...mentions, String(id)]);
          setChosen(chosen + 1);
        }}
      >
        <Label className="font-medium">{t("mention")}</Label>
        <Text slot="description" className="text-small text-faint">
          {t("mentionHint")}
        </Text>
        <Input className={CONTROL_LOOK} />
        <Popover className="w-(--trigger-width) overflow-auto border border-rule bg-paper text-ink">
          <ListBox
            className="max-h-60 overflow-auto"
            renderEmptyState={() => <p className="px-3 py-2 text-faint">{t("noOne")}</p>}
          >
            {({ id, name, at }: (typeof people)[number]) => (
              <ListBoxItem
                id={id}
                textValue={`${name} ${at}`}
                className="flex min-h-8 cursor-pointer flex-wrap items-baseline gap-x-3 px-3 py-1.5 outline-none data-[focused]:bg-tint"
              >
                <span>{name}</span>
                <span className="text-small text-faint">{at}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {called.map(({ id, name }) => (
          <li key={id}>
            <Button
              small
              aria-label={t("removeMention", { name })}
              onClick={() => onChange(mentions.filter((one) => one !== id))}
            >
              {t("chip", { name })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
