import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";

export function agencyName(choices: UpdateChoices, agencyId: string, locale: Locale): string {
  return textIn(choices.agencies.find(({ id }) => id === agencyId)?.name ?? {}, locale);
}

export function sideName(choices: UpdateChoices, side: string | null, locale: Locale): string {
  return textIn(choices.sides.find(({ code }) => code === side)?.name ?? {}, locale);
}
