import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { BoardView } from "@/server/modules/board/board.queries";
import { PROGRESS_STATES } from "@/server/modules/review/review.schema";
import { paths } from "../navigation/paths";
import { ReviewStateMark } from "../review/review-state-mark";

interface CountProps {
  href: string;
  count: number;
  children: ReactNode;
}

function Count({ href, count, children }: CountProps) {
  return (
    <li className="border-b border-hairline">
      <Link href={href} className="flex flex-wrap items-baseline gap-x-3 py-2.5 hover:text-accent">
        <span className="font-serif text-section font-bold tabular-nums">{count}</span>
        <span className="underline decoration-hairline underline-offset-4">{children}</span>
      </Link>
    </li>
  );
}

/** How many updates are in each state, and how many are late; each leads to them. */
export function BoardCounts({ view, locale }: { view: BoardView; locale: Locale }) {
  const t = useTranslations("board");
  const href = (query: { state?: string; late?: string }) =>
    paths.desk.board(locale, view.period.slug, query);
  return (
    <ul
      aria-label={t("counts")}
      className="mb-8 grid grid-cols-2 gap-x-6 border-t border-hairline sm:grid-cols-4 lg:grid-cols-7"
    >
      <Count href={href({})} count={view.counts.all}>
        {t("allCount")}
      </Count>
      {PROGRESS_STATES.map((state) => (
        <Count key={state} href={href({ state })} count={view.counts[state]}>
          <ReviewStateMark state={state} />
        </Count>
      ))}
      <Count href={href({ late: "1" })} count={view.counts.late}>
        {t("lateCount")}
      </Count>
    </ul>
  );
}
