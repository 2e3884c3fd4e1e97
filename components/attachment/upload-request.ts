import type { Trouble } from "@/server/api/error-map";
import { ATTACHMENT_LIMITS } from "@/server/modules/attachment/attachment.schema";
import { paths } from "../navigation/paths";
import { refusalIn } from "../trpc/refusal-in";
import { Refusal } from "../trpc/trouble";

const LIMIT = ATTACHMENT_LIMITS.fileMegabytes;
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusalOf(status: number, text: string): Refusal {
  if (status === 413) return new Refusal("attachment.fileTooLarge", { limit: LIMIT });
  return refusalIn(parsed(text));
}

/** Why a file need not be sent at all; null where the browser sees nothing against it. */
export function refusedUnsent({ size }: Pick<File, "size">): Trouble | null {
  if (size > LIMIT * 1024 * 1024) return new Refusal("attachment.fileTooLarge", { limit: LIMIT }).trouble;
  return size === 0 ? new Refusal("attachment.fileEmpty").trouble : null;
}

interface Sending {
  signal: AbortSignal;
  /** Told of the share that is on its way, 0…1, as it goes. */
  onSent: (share: number) => void;
}

/**
 * Sends a file to stand beside an update. By XMLHttpRequest, which alone tells how much is sent.
 * @throws Refusal also where the server cannot be reached, and where it was cancelled
 */
export function uploadAttachment(updateId: string, file: File, { signal, onSent }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const unreachable = () => reject(new Refusal("server.unreachable"));
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onSent(total > 0 ? loaded / total : 0),
    );
    request.addEventListener("load", () => {
      const { status, responseText } = request;
      if (status === 200) resolve();
      else reject(refusalOf(status, responseText));
    });
    request.addEventListener("error", unreachable);
    request.addEventListener("abort", unreachable);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.open("POST", paths.api.attachments(updateId, file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(file);
  });
}
