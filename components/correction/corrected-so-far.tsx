import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { CorrectionView } from "@/server/modules/correction/correction.queries";
import { ContentChangeList } from "../changed-content/content-change-list";
import { paths } from "../navigation/paths";
import { Section } from "../ui/section";
import { TextLink } from "../ui/text-link";

interface CorrectedSoFarProps {
  open: NonNullable<CorrectionView["open"]>;
  locale: Locale;
}

/** What an open correction has changed in the edition that it repairs, word by word. */
export function CorrectedSoFar({ open, locale }: CorrectedSoFarProps) {
  const t = useTranslations("correction");
  const { corrects: number, changes, updates } = open;
  const idOf = (wanted: number) => updates.find((update) => update.number === wanted)?.updateId;
  return (
    <Section title={t("differs", { number })} id="corrected">
      {changes.length === 0 ? <p>{t("differsNothing", { number })}</p> : null}
      <div>
        <ContentChangeList
          changes={changes}
          headingOf={({ number: wanted }, words) => {
            const id = idOf(wanted);
            return id ? <TextLink href={paths.desk.update(locale, id)}>{words}</TextLink> : words;
          }}
        />
      </div>
    </Section>
  );
}
