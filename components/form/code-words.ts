import type { useTranslations } from "next-intl";
import type { ErrorParams } from "@/server/kernel/errors";

/** Of all catalogues: the code says which. */
export type Translate = ReturnType<typeof useTranslations<never>>;

/**
 * The words of a code of the server: `endorsement.changedSince` stands in the catalogue `endorsement.json` under
 * `codes.changedSince`. A code that has no words there is shown as the one sentence for whatever we did not foresee.
 */
export function wordsOf(t: Translate, code: string, params: ErrorParams = {}): string {
  const [capability = "", fact = ""] = code.split(".");
  const key = `${capability}.codes.${fact}`;
  return t.has(key) ? t(key, params) : t("server.codes.unexpected", { requestId: "–", ...params });
}
