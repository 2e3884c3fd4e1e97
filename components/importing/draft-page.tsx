"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { DraftView } from "@/server/modules/importing/importing.queries";
import { fieldId } from "../form/field-id";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPC, useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { ConfirmPanel } from "./confirm-panel";
import { pointsOf, startOfParagraph } from "./draft-form";
import { HeadForm } from "./head-form";
import { OpenDraftProvider, useOpenDraft } from "./open-draft";
import type { PlacedTarget, SourceTarget } from "./source-blocks";
import { SourcePane } from "./source-pane";
import { UpdateItem } from "./update-item";

/** Everything in the source that leads to a field. */
function placedTargets({ head, updates }: DraftView): PlacedTarget[] {
  const { taskForce, period } = head.places;
  const placed: PlacedTarget[] = [];
  if (taskForce) placed.push({ place: taskForce, target: { update: null, field: "taskForce" } });
  if (period) placed.push({ place: period, target: { update: null, field: "startsOn" } });
  for (const { id, update } of updates) {
    if (!update.places) continue;
    placed.push({ place: update.places.title, target: { update: id, field: "title", paragraph: 0 } });
    for (const [paragraph, place] of update.places.paragraphs.entries())
      placed.push({ place, target: { update: id, field: "paragraphs", paragraph } });
  }
  return placed;
}

/** Once the field is on the page, it has the focus, with the cursor at the paragraph. */
function focusOn(id: string, paragraph = 0): void {
  window.requestAnimationFrame(() =>
    window.requestAnimationFrame(() => {
      const field = document.getElementById(id);
      field?.focus();
      field?.scrollIntoView({ block: "center" });
      if (!(field instanceof HTMLTextAreaElement)) return;
      const at = startOfParagraph(field.value, paragraph);
      field.setSelectionRange(at, at);
    }),
  );
}

/** Which part is open, and the ways to it. One at a time: every field has its place in the page once. */
function useParts(view: DraftView) {
  const [open, setOpen] = useState<string | null>(null);
  const { setSide, mark } = useOpenDraft();
  const show = (update: string | null) => {
    setOpen(update);
    const row = view.updates.find(({ id }) => id === update);
    if (row) mark(row.update.places?.title ?? null);
  };
  const goTo = (update: string, field: string, paragraph = 0) => {
    show(update);
    setSide("form");
    focusOn(field, paragraph);
  };
  const goToTarget = (target: SourceTarget) => {
    if (target.update === null) {
      setSide("form");
      return focusOn(fieldId(target.field));
    }
    const { sourceLocale } = view.head;
    return goTo(target.update, fieldId(`texts.${sourceLocale}.${target.field}`), target.paragraph);
  };
  const goToIssue = (place: string) =>
    view.updates.some(({ id }) => id === place) ? goTo(place, `update-${place}`) : focusOn(fieldId(place));
  return { open, show, goTo, goToTarget, goToIssue };
}

/** The next update with something to look at behind the one that is open, from the beginning again after the last. */
function nextPoint({ updates }: DraftView, open: string | null): string | null {
  const from = updates.findIndex(({ id }) => id === open) + 1;
  const ordered = [...updates.slice(from), ...updates.slice(0, from)];
  const isOpen = ({ update, standing }: DraftView["updates"][number]) =>
    pointsOf(update.questions, standing.kind === "ASKED") > 0;
  return ordered.find(isOpen)?.id ?? null;
}

/** Which side is seen on a narrow screen, and the way to the next thing to look at. */
function DraftBar({ points, onNext }: { points: number; onNext: (() => void) | null }) {
  const t = useTranslations("importing.draft");
  const { side, setSide } = useOpenDraft();
  return (
    <div className="sticky top-0 z-10 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-hairline bg-paper py-2">
      {/* biome-ignore lint/a11y/useSemanticElements: two views of one thing, no fields of a form. */}
      <div role="group" aria-label={t("views")} className="flex gap-1 lg:hidden">
        {(["form", "source"] as const).map((one) => (
          <Button
            key={one}
            small
            aria-pressed={side === one}
            look={side === one ? "primary" : "quiet"}
            onClick={() => setSide(one)}
          >
            {t(one)}
          </Button>
        ))}
      </div>
      <p role="status" className="text-small text-faint">
        {t("countQuestions", { count: points })}
      </p>
      {onNext ? (
        <Button small onClick={onNext}>
          {t("next")}
        </Button>
      ) : null}
    </div>
  );
}

function AddUpdate({ view, onAdded }: { view: DraftView; onAdded: (updateId: string) => Promise<void> }) {
  const t = useTranslations("importing.draft");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const add = async () => {
    const { updateId } = await client.importing.addUpdate.mutate({ draftId: view.id });
    await onAdded(updateId);
  };
  return (
    <div className="grid justify-items-start gap-3">
      <Button small busy={busy} onClick={() => run(add)}>
        {t("add")}
      </Button>
      <TroubleNotice trouble={trouble} />
    </div>
  );
}

interface DraftProps {
  view: DraftView;
  locale: Locale;
  refresh: () => Promise<unknown>;
}

function DraftParts({ view, locale, refresh }: DraftProps) {
  const t = useTranslations("importing.draft");
  const { side } = useOpenDraft();
  const { open, show, goTo, goToTarget, goToIssue } = useParts(view);
  const [edition, setEdition] = useState(0);
  const reload = async () => {
    await refresh();
    setEdition((now) => now + 1);
  };
  const placed = useMemo(() => placedTargets(view), [view]);
  const inHead = pointsOf(view.head.questions, false);
  const points = view.updates.reduce(
    (sum, { update, standing }) => sum + pointsOf(update.questions, standing.kind === "ASKED"),
    inHead,
  );
  const asked = view.updates.filter(({ standing }) => standing.kind === "ASKED").length;
  const next = nextPoint(view, open);
  const { sourceLocale } = view.head;
  return (
    <>
      <DraftBar points={points} onNext={next ? () => goTo(next, `update-${next}`) : null} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)] lg:items-start">
        <div className={classNames(side === "form" ? "grid" : "hidden", "min-w-0 lg:grid")}>
          <Section title={t("whole")}>
            <HeadForm
              key={`head-${edition}`}
              view={view}
              locale={locale}
              onSaved={refresh}
              onReload={reload}
            />
          </Section>
          <Section title={t("projects", { count: view.updates.length })}>
            <ol className="border-t border-ink">
              {view.updates.map((row, index) => (
                <UpdateItem
                  key={`${row.id}-${edition}`}
                  view={view}
                  row={row}
                  number={index + 1}
                  locale={locale}
                  isOpen={open === row.id}
                  onToggle={() => show(open === row.id ? null : row.id)}
                  onSaved={refresh}
                  onReload={reload}
                />
              ))}
            </ol>
            <AddUpdate
              view={view}
              onAdded={async (id) => {
                await refresh();
                goTo(id, fieldId(`texts.${sourceLocale}.title`));
              }}
            />
          </Section>
          <ConfirmPanel
            view={view}
            locale={locale}
            unsettled={points - asked}
            onGo={goToIssue}
            onSaved={refresh}
          />
        </div>
        <SourcePane
          fileName={view.fileName}
          text={view.text}
          textLocale={sourceLocale}
          placed={placed}
          onGo={goToTarget}
        />
      </div>
    </>
  );
}

/** What was understood of a file beside its text: to be compared, mended, confirmed. */
export function DraftPage({ view: first, locale }: { view: DraftView; locale: Locale }) {
  const t = useTranslations("importing.draft");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const asking = trpc.importing.getDraft.queryOptions({ draftId: first.id }, { initialData: first });
  const { data: view } = useQuery(asking);
  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: asking.queryKey }),
    [queries, asking.queryKey],
  );
  const label = view.computed ? textIn(view.computed.label, locale) : t("untitled");
  return (
    <OpenDraftProvider>
      <PageHeader kicker={t("kicker")} title={view.head.label || label} lead={view.fileName} />
      <DraftParts view={view} locale={locale} refresh={refresh} />
    </OpenDraftProvider>
  );
}
