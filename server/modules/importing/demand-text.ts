import { Invalid } from "../../kernel/errors";

/** @throws Invalid `importing.fileEmpty` where a text holds nothing but white space */
export function demandText(text: string): string {
  if (text.replace(/^\ufeff/, "").trim() === "") throw new Invalid("importing.fileEmpty");
  return text;
}
