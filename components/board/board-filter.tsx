import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { BoardView } from "@/server/modules/board/board.queries";
import type { BoardInput } from "@/server/modules/board/board.schema";
import { PROGRESS_STATES } from "@/server/modules/review/review.schema";
import { paths } from "../navigation/paths";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/choice";
import { Select } from "../ui/select";
import { TextLink } from "../ui/text-link";

interface BoardFilterProps {
  view: BoardView;
  filter: BoardInput;
  locale: Locale;
}

/** Which updates are shown. The choice is in the address, so that it can be kept and sent; it needs no script. */
export function BoardFilter({ view, filter, locale }: BoardFilterProps) {
  const t = useTranslations("board");
  const states = useTranslations("review.state");
  const { side, agency, state, late } = filter;
  const filtered = Boolean(side || agency || state || late);
  return (
    <form method="get" aria-label={t("filter")} className="mb-6 grid gap-4 print:hidden">
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_2fr_1fr_auto_auto]">
        <Select label={t("side")} name="side" defaultValue={side ?? ""}>
          <option value="">{t("all")}</option>
          {view.sides.map(({ code, name }) => (
            <option key={code} value={code}>
              {textIn(name, locale)}
            </option>
          ))}
        </Select>
        <Select label={t("agency")} name="agency" defaultValue={agency ?? ""}>
          <option value="">{t("all")}</option>
          {view.agencies.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {textIn(name, locale)}
            </option>
          ))}
        </Select>
        <Select label={t("stateLabel")} name="state" defaultValue={state ?? ""}>
          <option value="">{t("all")}</option>
          {PROGRESS_STATES.map((choice) => (
            <option key={choice} value={choice}>
              {states(choice)}
            </option>
          ))}
        </Select>
        <div className="pb-1.5">
          <Checkbox label={t("onlyLate")} name="late" value="1" defaultChecked={late} />
        </div>
        <Button type="submit">{t("apply")}</Button>
      </div>
      {filtered ? (
        <p className="flex flex-wrap gap-x-6 text-small">
          <span>{t("shown", { all: view.counts.all, shown: view.updates.length })}</span>
          <TextLink href={paths.desk.period(locale, view.period.slug)}>{t("clear")}</TextLink>
        </p>
      ) : null}
    </form>
  );
}
