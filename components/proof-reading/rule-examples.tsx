import { useTranslations } from "next-intl";
import type { RuleCode } from "@/server/modules/proof-reading/finding.schema";

const ORDER = ["one", "two", "three", "four", "five", "six"] as const;

/** What a rule points out and how it reads when it is right, side by side. */
export function RuleExamples({ rule }: { rule: RuleCode }) {
  const t = useTranslations("proofReadingRules");
  const words = useTranslations("proofReading.explanations");
  const examples = ORDER.filter((name) => t.has(`${rule}.examples.${name}.wrong`));
  return (
    <ul className="grid gap-4">
      {examples.map((name) => (
        <li key={name} className="grid gap-px border border-hairline bg-hairline sm:grid-cols-2">
          <div className="bg-paper p-4">
            <p className="text-small text-danger">{words("wrong")}</p>
            <p className="font-serif text-reading">{t(`${rule}.examples.${name}.wrong`)}</p>
          </div>
          <div className="bg-paper p-4">
            <p className="text-small text-success">{words("right")}</p>
            <p className="font-serif text-reading">{t(`${rule}.examples.${name}.right`)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
