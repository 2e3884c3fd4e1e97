"use client";

import type { ReactNode } from "react";
import { later } from "./later";

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** What to do, at the foot; without it, a button that closes; null where a form inside has its own. */
  actions?: ReactNode;
  children: ReactNode;
}

const ModalDialog = later(async () => (await import("./modal-dialog")).ModalDialog);

/** A question or a small form above the page. Keeps the focus inside, and gives it back where it came from. */
export function Dialog({ isOpen, ...rest }: DialogProps) {
  return isOpen ? <ModalDialog {...rest} /> : null;
}
