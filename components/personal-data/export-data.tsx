"use client";

import { useTranslations } from "next-intl";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";

/** Gives the browser a file to keep. */
function saveAs(fileName: string, content: unknown): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }),
  );
  const link = Object.assign(document.createElement("a"), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}

interface ExportDataProps {
  /** Somebody else's, for an administrator; one's own where nobody is named. */
  of?: { id: string; name: string };
}

/** Downloads what is kept of a person as JSON. */
export function ExportData({ of }: ExportDataProps) {
  const t = useTranslations("personalData.export");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const download = async () => {
    const { personalData } = client;
    const data = of
      ? personalData.exportAccount.mutate({ accountId: of.id })
      : personalData.exportOwn.mutate();
    saveAs("personal-data.json", await data);
  };
  return (
    <>
      <Button small busy={busy} aria-label={of && t("buttonOf", of)} onClick={() => run(download)}>
        {t(of ? "buttonShort" : "button")}
      </Button>
      <TroubleNotice trouble={trouble} />
    </>
  );
}
