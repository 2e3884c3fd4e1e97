"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import type { StaleSave } from "@/server/modules/progress-update/stale-save";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { Button } from "../ui/button";
import { Radio } from "../ui/choice";
import { ChoiceGroup } from "../ui/choice-group";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { Time } from "../ui/time";
import { MergeItems } from "./merge-items";
import {
  type Conflict,
  conflictsOf,
  MERGE_CHOICES,
  type MergeChoice,
  type MergeChoices,
  resolveMerge,
} from "./resolve-merge";
import { useByline } from "./use-byline";
import { useFieldName } from "./use-field-name";

interface MergeViewProps {
  stale: StaleSave;
  choices: UpdateChoices;
  locale: Locale;
  onMerged: (form: UpdateForm, baseRevisionId: string) => void;
}

interface ConflictChoiceProps extends Pick<MergeViewProps, "choices" | "locale"> {
  conflict: Conflict;
  sourceLocale: Locale;
  ordinal: number;
  chosen: MergeChoices;
  onChoose: (place: string, choice: MergeChoice) => void;
}

/** What stood there, what another person made of it, and what one made of it oneself. */
const STANDS = [
  { of: "base", look: "border-hairline" },
  { of: "theirs", look: "border-rule" },
  { of: "mine", look: "border-accent" },
] as const;

/** One place that both changed: as it was, theirs and mine, and what is to stand. */
function ConflictChoice({ conflict, ordinal, chosen, onChoose, ...shown }: ConflictChoiceProps) {
  const t = useTranslations("progressUpdate.merge");
  const nameOf = useFieldName();
  const { place, field } = conflict;
  // There is one title: two cannot stand side by side.
  const offered = field === "title" ? MERGE_CHOICES.filter((choice) => choice !== "both") : MERGE_CHOICES;
  return (
    <li className="grid gap-4 border-b border-hairline py-5">
      <p className="font-medium">{t("place", { ordinal, field: nameOf(conflict) })}</p>
      <div className="grid gap-4 sm:grid-cols-3">
        {STANDS.map(({ of, look }) => (
          <div key={of} className={`grid content-start gap-2 border-s-2 ps-3 ${look}`}>
            <h3 className="text-small text-faint">{t(of)}</h3>
            <MergeItems items={conflict[of]} {...shown} />
          </div>
        ))}
      </div>
      <ChoiceGroup label={t("question", { ordinal })}>
        {offered.map((choice) => (
          <Radio
            key={choice}
            name={place}
            value={choice}
            label={t(`choice.${choice}`)}
            checked={chosen[place] === choice}
            onChange={() => onChoose(place, choice)}
          />
        ))}
      </ChoiceGroup>
    </li>
  );
}

/** Somebody saved meanwhile: what only one of the two changed is put together already, the rest is decided here. Nothing is lost. */
export function MergeView({ stale, choices, locale, onMerged }: MergeViewProps) {
  const t = useTranslations("progressUpdate.merge");
  const byline = useByline(locale);
  const [chosen, setChosen] = useState<MergeChoices>({});
  const conflicts = conflictsOf(stale.merge);
  const open = conflicts.filter(({ place }) => !chosen[place]).length;
  const last = stale.since.at(-1);
  const choose = (place: string, choice: MergeChoice) => setChosen({ ...chosen, [place]: choice });
  return (
    <Section title={t("title")}>
      <Notice tone="warning" live>
        {t.rich("lead", {
          author: last ? byline({ by: last.authorName, onBehalfOf: last.onBehalfOf }) : "",
          at: () => (last ? <Time value={last.at} precision="minute" /> : null),
          count: conflicts.length,
        })}
      </Notice>
      <ol className="border-t border-hairline empty:hidden">
        {conflicts.map((conflict, index) => (
          <ConflictChoice
            key={conflict.place}
            conflict={conflict}
            ordinal={index + 1}
            sourceLocale={stale.merge.sourceLocale}
            choices={choices}
            locale={locale}
            chosen={chosen}
            onChoose={choose}
          />
        ))}
      </ol>
      <div>
        <Button
          look="primary"
          reason={open > 0 ? t("undecided", { count: open }) : null}
          onClick={() => onMerged(resolveMerge(stale.merge, chosen), stale.headRevisionId)}
        >
          {t("save")}
        </Button>
      </div>
    </Section>
  );
}
