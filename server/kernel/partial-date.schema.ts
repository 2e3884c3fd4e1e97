import { z } from "zod";
import { dateTrouble } from "./partial-date";

export const partialDateSchema = z.string().superRefine((value, context) => {
  const trouble = dateTrouble(value);
  if (trouble) context.addIssue({ code: "custom", message: trouble });
});
