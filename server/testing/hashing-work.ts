import { createHook } from "node:async_hooks";

/** How Node names a task that is done outside of it by a library that gives its tasks no name, as that of argon2 does. */
const NAMELESS = "undefined";

/** How many passwords are hashed or compared while `work` is done: each is one task, whatever else it waits for. */
export async function hashingWork(work: () => Promise<unknown>): Promise<number> {
  let tasks = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (String(type) === NAMELESS) tasks += 1;
    },
  }).enable();
  try {
    await work();
    return tasks;
  } finally {
    hook.disable();
  }
}
