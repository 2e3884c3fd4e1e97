import type { ResolverOptions, ResolverResult } from "react-hook-form";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { persistently } from "../ui/persistently";
import { whenIdle } from "../ui/when-idle";

type FormSchema = typeof import("./form-schema");

let known: FormSchema | null = null;

const load = async () => {
  known ??= await import("./form-schema");
  return known;
};

if (typeof window !== "undefined") whenIdle(() => void persistently(load));

const idle = () => new Promise<void>(whenIdle);

/**
 * Says what is wrong with a form once nobody presses a key: reading all of it takes longer than a key may. The library asks
 * at each key, and leaves an answer alone that is older than what is typed.
 */
export async function resolveForm(
  values: UpdateForm,
  context: unknown,
  options: ResolverOptions<UpdateForm>,
): Promise<ResolverResult<UpdateForm>> {
  const { resolve } = await persistently(load);
  await idle();
  return resolve(values, context, options);
}

/** Null once forms can be read; until then fetches what reads them, and rejects where it cannot be fetched. */
export function readyToRead(): Promise<void> | null {
  return known ? null : load().then(() => undefined);
}

/** The content that a form holds; null while something is wrong with a field. To be called once `readyToRead`. */
export function readContent(form: UpdateForm): ReturnType<FormSchema["contentIn"]> {
  if (!known) throw new Error("nothing reads a form yet");
  return known.contentIn(form);
}
