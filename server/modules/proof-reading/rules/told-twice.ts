import { findDateMentions } from "../../activity/recognise";
import type { RecognisedFigure } from "../../figure/figure.schema";
import { figureDates } from "../../figure/figure-date";
import type { GlossaryTerm } from "../../glossary/glossary.schema";
import { fold } from "../../narrative/folded-text";
import type { SummaryContent, SummaryUpdate } from "../../summary/summary.schema";
import { figuresIn } from "../figures-in";
import type { Finding } from "../finding.schema";
import { contextOf } from "../record-place";
import type { ProofReadingKnowledge, Rule } from "../rule";
import { type ToldEvent, toldEvents, toldEventsInEnglish } from "../told-event";
import { findingIn, type WrittenText, writtenTextsIn } from "../written-texts";

/** A number that a narrative tells of a dated event. */
interface ToldFigure extends RecognisedFigure {
  written: WrittenText;
  event: ToldEvent;
}

/** Without a label nobody can say that two numbers are of the same thing. */
const SHORTEST_LABEL = 2;

function lastBefore(events: readonly ToldEvent[], offset: number, from: number): number {
  let at = from;
  while ((events[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= offset) at += 1;
  return at;
}

/** Each number of a paragraph with the event named last before it. */
function figuresOf(
  written: WrittenText,
  dateAt: (offset: number) => string | null,
  glossary: readonly GlossaryTerm[],
) {
  const figures = figuresIn(written.text, dateAt);
  const eventsIn = written.locale === "en" ? toldEventsInEnglish : toldEvents;
  const events = figures.length > 0 ? eventsIn(written.text, glossary) : [];
  let at = -1;
  return figures.flatMap((figure): ToldFigure[] => {
    at = lastBefore(events, figure.start, at);
    const event = events[at];
    return event && figure.date !== null && figure.label.length >= SHORTEST_LABEL
      ? [{ ...figure, written, event }]
      : [];
  });
}

function toldIn(
  update: SummaryUpdate,
  { period }: SummaryContent,
  glossary: readonly GlossaryTerm[],
): ToldFigure[] {
  const narrative = writtenTextsIn(update, update.sourceLocale).filter(({ field }) => field === "narrative");
  const span = { from: period.startsOn, to: period.endsOn };
  const dates = findDateMentions(
    narrative.map(({ text }) => text),
    span,
  );
  return narrative.flatMap((written) =>
    figuresOf(written, figureDates(dates, written.paragraph ?? 0, written.text), glossary),
  );
}

const A_DAY = /^\d{4}-\d\d-\d\d/;
/** A name that nothing marks as one must be this long to be of one event only: 粤港海关联合执法行动. */
const SHORTEST_PLAIN = 8;

/** One key for each name of the event: what, of what, when, and counted by what. */
function keysOf({ event, label, unit, kind, currency, side, date }: ToldFigure): string[] {
  const rest = [fold(label), fold(unit ?? ""), kind, currency, side, date];
  const names = [...event.names].filter((name) => !event.isPlain || name.length >= SHORTEST_PLAIN);
  const ofDay = event.noun !== null && A_DAY.test(date ?? "") ? [contextOf("day", event.noun, ...rest)] : [];
  return [...names.map((name) => contextOf(name, ...rest)), ...ofDay];
}

/** For each figure that says otherwise, what it contradicts: the first that told it. */
type Contradictions = ReadonlyMap<number, readonly (readonly [ToldFigure, ToldFigure])[]>;

const read = new WeakMap<SummaryContent, WeakMap<readonly GlossaryTerm[], Contradictions>>();

/** Two numbers of one paragraph are two numbers of it, and no contradiction: 50 个一等奖，又 30 个. */
function contradicts(here: ToldFigure, there: ToldFigure): boolean {
  const [a, b] = [here.written, there.written];
  const isSameUpdate = a.update === b.update;
  // One who tells two events of a day, or two that no name tells apart, tells them on purpose.
  if (isSameUpdate && (a.paragraph === b.paragraph || here.event.isPlain || there.event.isPlain))
    return false;
  if (isSameUpdate && ![...here.event.names].some((name) => there.event.names.has(name))) return false;
  return here.value !== there.value || here.max !== there.max;
}

function contradictionsIn(content: SummaryContent, glossary: readonly GlossaryTerm[]): Contradictions {
  const first = new Map<string, ToldFigure>();
  const found = new Map<number, (readonly [ToldFigure, ToldFigure])[]>();
  for (const figure of content.updates.flatMap((update) => toldIn(update, content, glossary))) {
    const keys = keysOf(figure);
    const there = keys.map((key) => first.get(key)).find(Boolean);
    for (const key of keys) if (!first.has(key)) first.set(key, figure);
    if (!there || !contradicts(figure, there)) continue;
    const ofUpdate = found.get(figure.written.update) ?? [];
    ofUpdate.push([figure, there]);
    found.set(figure.written.update, ofUpdate);
  }
  return found;
}

/** As `contradictionsIn`, read once for all updates of the period. */
function contradictionsOf(content: SummaryContent, { glossary }: ProofReadingKnowledge): Contradictions {
  const byGlossary = read.get(content) ?? new WeakMap<readonly GlossaryTerm[], Contradictions>();
  read.set(content, byGlossary);
  const found = byGlossary.get(glossary) ?? contradictionsIn(content, glossary);
  byGlossary.set(glossary, found);
  return found;
}

function findingOf(here: ToldFigure, there: ToldFigure): Finding {
  const isSameUpdate = here.written.update === there.written.update;
  const isSameScript = here.written.locale === there.written.locale;
  const finding = findingIn(here.written, here, {
    rule: "toldTwice",
    fact: isSameUpdate ? "inAnotherParagraph" : "inAnotherUpdate",
    severity: "SHOULD_LOOK",
    params: {
      event: here.event.written,
      label: here.label,
      date: here.date ?? "",
      here: here.text,
      there: there.text,
      number: there.written.update,
      paragraph: (there.written.paragraph ?? 0) + 1,
    },
    mends: isSameScript ? [{ kind: "TEXT", replacement: there.text }] : [],
  });
  return { ...finding, context: contextOf(finding.context, there.written.update, there.text) };
}

/** Says where the same number of the same dated event is told otherwise than before, in another update or paragraph. */
export const toldTwiceRule: Rule = {
  code: "toldTwice",
  find({ update, content }, knowledge) {
    const found = contradictionsOf(content, knowledge).get(update.number) ?? [];
    return found.map(([here, there]) => findingOf(here, there));
  },
};
