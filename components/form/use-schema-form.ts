"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";

/** A schema of an object, as `<capability>.schema.ts` exports it. */
type FormSchema<Input extends FieldValues, Output> = z.ZodType<Output, Input>;

/**
 * A form over the same schema that the procedure checks. Looks at the values when they are submitted, and from then on
 * at each change, so that nobody is told off while still typing.
 */
export function useSchemaForm<Input extends FieldValues, Output>(
  schema: FormSchema<Input, Output>,
  defaultValues: DefaultValues<Input>,
): UseFormReturn<Input, unknown, Output> {
  return useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues,
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
  });
}
