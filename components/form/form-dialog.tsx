"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "../ui/button";
import { Dialog } from "../ui/dialog";

interface FormDialogProps {
  title: ReactNode;
  /** The button that opens it. */
  button: Omit<ButtonProps, "onClick">;
  children: (close: () => void) => ReactNode;
}

/** A button, and the form that it opens above the page. */
export function FormDialog({ title, button, children }: FormDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} />
      <Dialog title={title} isOpen={isOpen} onClose={close} actions={null}>
        {children(close)}
      </Dialog>
    </>
  );
}
