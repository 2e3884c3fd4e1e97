"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading, Modal, ModalOverlay, Dialog as PlainDialog } from "react-aria-components";
import { Button } from "./button";

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** What to do, at the foot; without it, a button that closes; null where a form inside has its own. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A question or a small form above the page. Keeps the focus inside, and gives it back where it came from. */
export function Dialog({ title, isOpen, onClose, actions, children }: DialogProps) {
  const t = useTranslations("ui");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
      className="fixed inset-0 z-20 grid place-items-center overflow-y-auto bg-ink/40 p-4"
    >
      <Modal className="my-auto w-full max-w-form border border-rule bg-paper text-ink">
        <PlainDialog className="grid gap-4 p-6">
          <Heading slot="title" className="font-serif text-section font-bold">
            {title}
          </Heading>
          <div className="grid gap-4">{children}</div>
          {actions === null ? null : (
            <div className="flex flex-wrap gap-3 pt-2">
              {actions ?? <Button onClick={onClose}>{t("close")}</Button>}
            </div>
          )}
        </PlainDialog>
      </Modal>
    </ModalOverlay>
  );
}
