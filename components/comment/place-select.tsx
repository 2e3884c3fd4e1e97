"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { CommentPlace } from "@/server/modules/comment/comment.schema";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { Select } from "../ui/select";
import { placeGroups, placeOfValue, valueOfPlace, WHOLE } from "./place-options";
import { usePlaceWords } from "./use-place-words";

interface PlaceSelectProps {
  view: Pick<UpdateView, "content" | "choices">;
  locale: Locale;
  /** The whole where nothing is chosen yet. */
  value?: CommentPlace;
  onChoose: (place: CommentPlace) => void;
}

/** Which place of the update a comment is about: every paragraph and line by its first words, so that keys alone find it. */
export function PlaceSelect({ view, locale, value = WHOLE.place, onChoose }: PlaceSelectProps) {
  const t = useTranslations("comment");
  const language = useTranslations("progressUpdate.language");
  const parts = useTranslations("comment.groups");
  const wordsOf = usePlaceWords(view, locale);
  return (
    <Select
      label={t("place")}
      defaultValue={valueOfPlace(value)}
      onChange={({ target }) => onChoose(placeOfValue(target.value))}
    >
      <option value={WHOLE.value}>{wordsOf(WHOLE.place, null)}</option>
      {placeGroups(view.content).map(({ locale: of, options }) => (
        <optgroup key={of ?? "parts"} label={of ? language(of) : parts("rest")}>
          {options.map(({ value, place, text }) => (
            <option key={value} value={value}>
              {wordsOf(place, text)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
