import { z } from "zod";
import { xlsxCells } from "./xlsx-cells";

/** Reads a workbook whose content nobody knows, in a process of its own. */
export function run(input: unknown): Promise<string[][]> {
  return xlsxCells(z.instanceof(Uint8Array).parse(input));
}
