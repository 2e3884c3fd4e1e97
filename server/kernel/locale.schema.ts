import { z } from "zod";
import { LOCALES } from "./locale";

/** A language of the product, as a person or a program names it. */
export const localeSchema = z.enum(LOCALES);
