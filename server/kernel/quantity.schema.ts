import { z } from "zod";
import { FIGURE_KINDS, QUALIFIERS } from "./quantity";

export const figureKindSchema = z.enum(FIGURE_KINDS);
export const qualifierSchema = z.enum(QUALIFIERS);
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

/** At most 20 digits before the point and 6 after it, as the `numeric(26, 6)` columns hold. */
export const decimalSchema = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,19})(\.\d{1,6})?$/, { error: "figure.notADecimal" });
