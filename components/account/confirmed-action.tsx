"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";

interface ConfirmedActionProps {
  label: string;
  /** The button for those who hear it, where several say the same: what it is about. */
  about: string;
  question: { title: string; body: string; confirm: string };
  /** Why it may not be done now, in words. */
  reason?: string | null;
  busy: boolean;
  /** What went wrong at the last attempt, in words. */
  trouble: string | null;
  /** Closes the question if it resolves. */
  act: () => Promise<unknown>;
}

/** A button for what cannot be taken back: asks first, and says so if it could not be done. */
export function ConfirmedAction({
  label,
  about,
  question,
  reason,
  busy,
  trouble,
  act,
}: ConfirmedActionProps) {
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    act().then(
      () => setAsking(false),
      () => {},
    );
  return (
    <>
      <Button small reason={reason} onClick={() => setAsking(true)}>
        {label}
        <span className="sr-only">{about}</span>
      </Button>
      <ConfirmDialog
        title={question.title}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={question.confirm}
        look="danger"
        busy={busy}
        onConfirm={confirm}
      >
        <p>{question.body}</p>
        {trouble ? (
          <Notice tone="error" live>
            {trouble}
          </Notice>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
