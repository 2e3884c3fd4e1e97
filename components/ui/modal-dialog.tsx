"use client";

import { useTranslations } from "next-intl";
import { Heading, Modal, ModalOverlay, Dialog as PlainDialog } from "react-aria-components";
import { Button } from "./button";
import type { DialogProps } from "./dialog";
import { InterfaceLanguage } from "./interface-language";

/** A dialog that is open, as the headless library makes it: the focus stays inside, and goes back where it came from. */
export function ModalDialog({ title, onClose, actions, children }: Omit<DialogProps, "isOpen">) {
  const t = useTranslations("ui");
  return (
    <InterfaceLanguage>
      <ModalOverlay
        isOpen
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
    </InterfaceLanguage>
  );
}
