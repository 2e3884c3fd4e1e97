import { useTranslations } from "next-intl";
import type { ChangedWords as Words } from "@/server/modules/changed-content/changed-content.schema";

/** One stretch of a comparison: marked as taken out or put in for the eye, and in words for whoever listens. */
function Stretch({ words: { kind, text } }: { words: Words }) {
  const t = useTranslations("changedContent");
  if (kind === "skipped") return <span className="text-faint">{t("skipped")}</span>;
  if (kind === "same") return text;
  const isRemoved = kind === "removed";
  const Mark = isRemoved ? "del" : "ins";
  return (
    <Mark
      className={
        isRemoved ? "bg-danger-tint text-danger line-through" : "bg-success-tint text-success underline"
      }
    >
      <span className="sr-only">{t(isRemoved ? "removedWord" : "addedWord")}</span>
      {text}
    </Mark>
  );
}

/** What changed in a text, word by word. */
export function ChangedWords({ words }: { words: readonly Words[] }) {
  return (
    <span className="whitespace-pre-line [overflow-wrap:anywhere]">
      {words.map((stretch, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order.
        <Stretch key={at} words={stretch} />
      ))}
    </span>
  );
}
