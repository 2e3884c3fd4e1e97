"use client";

import { useState } from "react";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";

interface ConfirmedActionProps {
  label: string;
  /** What it is about, for those who hear several buttons that say the same. */
  about: string;
  question: { title: string; body: string; confirm: string };
  /** Why it may not be done now, in words. */
  reason?: string | null;
  act: () => Promise<unknown>;
}

/** A button for what cannot be taken back: asks first, and says so if it could not be done. */
export function ConfirmedAction({ label, about, question, reason, act }: ConfirmedActionProps) {
  const [asking, setAsking] = useState(false);
  const { run, busy, trouble } = useCommand();
  const close = () => setAsking(false);
  return (
    <>
      <Button small reason={reason} onClick={() => setAsking(true)}>
        {label}
        <span className="sr-only">{about}</span>
      </Button>
      <ConfirmDialog
        title={question.title}
        isOpen={asking}
        onClose={close}
        confirmLabel={question.confirm}
        look="danger"
        busy={busy}
        onConfirm={() => run(act, close)}
      >
        <p>{question.body}</p>
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}
