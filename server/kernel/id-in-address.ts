import { NotFound } from "./errors";
import { idSchema } from "./storable-text.schema";

/**
 * The id or slug that stands in an address.
 * @param code of the trouble where it can be the name of nothing
 * @throws NotFound `code`
 */
export function idInAddress(written: string | null, code: string): string {
  const id = idSchema.safeParse(written);
  if (!id.success) throw new NotFound(code);
  return id.data;
}
