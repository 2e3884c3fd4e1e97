import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { BoardView, DueDateExceptionView } from "@/server/modules/board/board.queries";
import { useShownName } from "../account/use-shown-name";
import { Section } from "../ui/section";
import { Time } from "../ui/time";
import { EndException } from "./end-exception";

interface LineProps {
  exception: DueDateExceptionView;
  view: BoardView;
  locale: Locale;
}

function Line({ exception, view, locale }: LineProps) {
  const t = useTranslations("dueDate");
  const shown = useShownName();
  const { agency, dueOn, reason, setBy, setAt } = exception;
  const name = textIn(agency.name, locale);
  const mayEnd = view.can.exceptDueDate.allowed && agency.side === view.ownSide;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-hairline py-3 sm:grid-cols-[1fr_auto]">
      <div className="grid gap-1">
        <p>
          <span className="font-medium">{name}</span>
          {"　"}
          <Time value={dueOn} />
        </p>
        {reason ? <p>{reason}</p> : null}
        <p className="text-small text-faint">
          {t.rich("by", { by: shown(setBy), at: () => <Time value={setAt} /> })}
        </p>
      </div>
      {mayEnd ? (
        <div>
          <EndException periodSlug={view.period.slug} agencyId={agency.id} agency={name} />
        </div>
      ) : null}
    </li>
  );
}

/** The agencies whose updates are due on another day, with why; nothing where there is none. */
export function DueDateExceptions({ view, locale }: Omit<LineProps, "exception">) {
  const t = useTranslations("dueDate");
  if (view.exceptions.length === 0) return null;
  return (
    <Section title={t("title")} id="due-dates">
      <ul className="border-t border-hairline">
        {view.exceptions.map((exception) => (
          <Line key={exception.agency.id} exception={exception} view={view} locale={locale} />
        ))}
      </ul>
    </Section>
  );
}
