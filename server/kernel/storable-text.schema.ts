import { z } from "zod";
import { isWholeText } from "./storable-text";

/**
 * Text that the database can hold, in place of `z.string()` wherever people or programs send something: whatever it
 * cannot hold would otherwise come back as a fault of ours.
 * @param error the code of what is wrong where it cannot be held
 */
export const wholeText = (error = "input.custom") => z.string().refine(isWholeText, { error });

const LONGEST_NAME = 100;

/** What names a row in the input of a procedure: its id, its slug, or the code of a side. */
export const idSchema = wholeText().min(1).max(LONGEST_NAME);

/** The same where nothing chosen in a form is an empty string, which means none. */
export const idOrNoneSchema = wholeText()
  .max(LONGEST_NAME)
  .nullable()
  .transform((id) => id || null);
