import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { EndorsementView } from "@/server/modules/endorsement/endorsement.queries";
import { ChangeList } from "../changed-content/change-list";
import { Time } from "../ui/time";

/** What is another since the endorsement that is void, whole: what messages tell in short leads here. */
export function ChangesSinceEndorsed({ view, locale }: { view: EndorsementView; locale: Locale }) {
  const t = useTranslations("endorsement");
  const { changed, sides } = view;
  if (!changed) return null;
  const side = sides.find(({ code }) => code === changed.side);
  return (
    <section
      id="changes"
      aria-labelledby="changes-title"
      className="grid scroll-mt-6 gap-3 border-s-4 border-warning bg-warning-tint px-4 py-3"
    >
      <h3 id="changes-title" className="font-medium">
        {t.rich("changesSince", {
          side: textIn(side?.name ?? {}, locale),
          at: () => <Time value={changed.givenAt} precision="minute" />,
        })}
      </h3>
      <ChangeList changes={changed.changes} more={changed.more} />
    </section>
  );
}
