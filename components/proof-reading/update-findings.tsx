"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import { useTRPC } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { Spinner } from "../ui/spinner";
import { EditorFindingActions } from "./editor-finding-actions";
import { FINDINGS } from "./finding-anchor";
import { FindingEntry } from "./finding-entry";
import { chosen } from "./finding-groups";
import { FindingList } from "./finding-list";
import { goToPlace } from "./go-to-place";

interface UpdateFindingsProps {
  updateId: string;
  /** The newest revision that was saved; another one is read anew. Null until somebody writes. */
  revisionId: string | null;
  locale: Locale;
}

interface ListProps {
  findings: readonly FindingView[];
  locale: Locale;
  onDecided: () => void;
}

function GoThere({ finding }: { finding: FindingView }) {
  const t = useTranslations("proofReading");
  return (
    <button
      type="button"
      className="min-h-6 text-accent underline decoration-1 underline-offset-[0.22em] hover:decoration-2"
      onClick={() => goToPlace(finding.place)}
    >
      {t("lookHere")}
    </button>
  );
}

function List({ findings, locale, onDecided }: ListProps) {
  return (
    <FindingList
      findings={findings}
      rank="h3"
      ofRule={null}
      entry={(finding) => (
        <FindingEntry
          key={finding.fingerprint}
          finding={finding}
          locale={locale}
          ways={<GoThere finding={finding} />}
          actions={<EditorFindingActions finding={finding} onDecided={onDecided} />}
        />
      )}
    />
  );
}

function Findings(props: ListProps) {
  const t = useTranslations("proofReading");
  const { findings } = props;
  const [standing, dismissed] = [chosen(findings, {}), chosen(findings, { dismissed: "yes" })];
  return (
    <>
      {standing.length > 0 ? (
        <List {...props} findings={standing} />
      ) : (
        <p className="text-faint">{dismissed.length > 0 ? t("allDismissed") : t("none")}</p>
      )}
      {dismissed.length > 0 ? (
        <details>
          <summary className="min-h-6 text-small">
            {t("dismissedOnes")}{" "}
            <span className="text-faint">{t("groupCount", { count: dismissed.length })}</span>
          </summary>
          <ul className="mt-2">
            {dismissed.map((finding) => (
              <FindingEntry
                key={finding.fingerprint}
                finding={finding}
                locale={props.locale}
                ways={<GoThere finding={finding} />}
                actions={<EditorFindingActions finding={finding} onDecided={props.onDecided} />}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("proofReading");
  return (
    <Notice tone="warning" title={t("failed")}>
      <Button small onClick={onRetry}>
        {t("retry")}
      </Button>
    </Notice>
  );
}

/** What proof-reading noticed in one update, beside its form; read again after every save. */
export function UpdateFindings({ updateId, revisionId, locale }: UpdateFindingsProps) {
  const t = useTranslations("proofReading");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const asked = trpc.proofReading.forUpdate.queryOptions({ updateId }, { enabled: revisionId !== null });
  const { data, isError, refetch } = useQuery(asked);
  const readAgain = () => void queries.invalidateQueries({ queryKey: asked.queryKey });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved is what calls for another reading.
  useEffect(readAgain, [revisionId]);
  if (revisionId === null) return null;
  return (
    <Section id={FINDINGS} title={t("inUpdate")}>
      <p className="text-small text-faint">{t("inUpdateHint")}</p>
      {isError && !data ? <Failed onRetry={() => void refetch()} /> : null}
      {!data && !isError ? (
        <p className="flex items-center gap-2 text-faint">
          <Spinner /> {t("reading")}
        </p>
      ) : null}
      {data ? <Findings findings={data.findings} locale={locale} onDecided={readAgain} /> : null}
    </Section>
  );
}
