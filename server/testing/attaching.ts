import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { afterAll } from "vitest";
import type { CommandContext } from "../db/command-context";
import { localizedTextSchema } from "../kernel/localized-text.schema";
import { answerAttachment } from "../modules/attachment/answer-upload";
import {
  captionAttachment,
  markAttachment,
  removeAttachment,
  unmarkAttachment,
} from "../modules/attachment/attachment.commands";
import type { AttachmentId } from "../modules/attachment/attachment.schema";
import { readSettings } from "../settings/settings";
import type { Person } from "./cast";
import { actorFor } from "./factories";

const MAIN = {
  docx: [
    "word/document.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  ],
  docm: ["word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"],
  xlsx: ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
  pptx: [
    "ppt/presentation.xml",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
  ],
} as const;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** As little of an Office document as shows which kind it is. */
export function officeFile(kind: keyof typeof MAIN, ...more: string[]): Uint8Array {
  const [part, type] = MAIN[kind];
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  const others = more.map((name) => [name, bytesOf("x")]);
  return zipSync({
    "[Content_Types].xml": bytesOf(types),
    [part]: bytesOf("<x/>"),
    ...Object.fromEntries(others),
  });
}

/** @param words by which one file differs from another */
export function pdfFile(words = ""): Uint8Array {
  return bytesOf(`%PDF-1.4\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/** A picture of one pixel. */
export const pngFile = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);
export const jpegFile = new Uint8Array(Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex"));

/** Settings with a data directory of their own, for this test file. @returns where attachments lie */
export function attachmentFolderOfTest(): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), "register-attachments-"));
  globalThis.registerSettings = readSettings({
    DATA_DIR: dataDir,
    AUTH_SECRET: "a secret for tests of attachments",
    DEMO: "off",
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return path.join(dataDir, "attachments");
}

export interface Uploaded {
  status: number;
  /** Of the trouble; null where the file was added. */
  code: string | null;
  attachmentId: string;
}

interface AnswerShape {
  attachmentId?: string;
  trouble?: { code: string };
}

/** What people of the cast do with the files beside an update. */
export function attaching(context: CommandContext) {
  const upload = async (
    person: Person | null,
    updateId: string,
    name: string,
    bytes: Uint8Array,
    type = "application/octet-stream",
  ): Promise<Uploaded> => {
    const query = new URLSearchParams({ update: updateId, name });
    const request = new Request(`http://localhost/api/attachments?${query}`, {
      method: "POST",
      headers: { "Content-Type": type },
      body: new Uint8Array(bytes),
    });
    const answer = await answerAttachment(request, {
      ...context,
      actor: person && actorFor(person),
      requestId: "7",
    });
    const said: AnswerShape = await answer.json();
    return {
      status: answer.status,
      code: said.trouble?.code ?? null,
      attachmentId: said.attachmentId ?? "",
    };
  };
  const of = (attachmentId: string): AttachmentId => ({ attachmentId });
  return {
    upload,
    async add(
      person: Person,
      updateId: string | undefined,
      name: string,
      bytes: Uint8Array,
    ): Promise<string> {
      const { code, attachmentId } = await upload(person, updateId ?? "", name, bytes);
      if (code) throw new Error(`${name}: ${code}`);
      return attachmentId;
    },
    async caption(person: Person, attachmentId: string, caption: Record<string, string>): Promise<void> {
      const { caption: now } = await context.db.attachment.findUniqueOrThrow({ where: { id: attachmentId } });
      const seen = localizedTextSchema.parse(now);
      await captionAttachment(actorFor(person), { attachmentId, caption, seen }, context);
    },
    mark: (person: Person, id: string) => markAttachment(actorFor(person), of(id), context),
    unmark: (person: Person, id: string) => unmarkAttachment(actorFor(person), of(id), context),
    remove: (person: Person, id: string) => removeAttachment(actorFor(person), of(id), context),
  };
}
