"use client";

import type { Decision } from "@/server/kernel/decision";
import { useCodeMessage } from "../form/code-message";
import { Button } from "../ui/button";
import type { ButtonLook } from "../ui/button-look";

interface StepButtonProps {
  may: Decision;
  label: string;
  look?: ButtonLook;
  busy?: boolean;
  onPress: () => void;
}

/** A step that may be refused: the button then says why. */
export function StepButton({ may, label, look, busy, onPress }: StepButtonProps) {
  const words = useCodeMessage();
  return (
    <Button look={look} busy={busy} reason={may.allowed ? null : words(may.reason)} onClick={onPress}>
      {label}
    </Button>
  );
}
