// The other end of `runApart`: a process that loads one module, runs it once and sends back what came of it.
process.once("disconnect", () => process.exit());
process.once("message", async ({ module, input, preload }) => {
  const send = (message) => new Promise((resolve) => process.send?.(message, resolve));
  try {
    // Before TypeScript is understood: what has to be looked through for it costs ten times the memory.
    for (const library of preload) await import(library);
    const { register } = await import("tsx/esm/api");
    register();
    const { run } = await import(module);
    const output = await run(input, (share) => process.send?.({ kind: "progress", share }));
    await send({ kind: "done", output });
  } catch (error) {
    // A foreseen trouble has a code, which crosses over; of anything else only the words do.
    const foreseen =
      error?.kind && error?.code ? { kind: error.kind, code: error.code, params: error.params } : null;
    await send({ kind: "failed", foreseen, words: String(error?.stack ?? error) });
  }
  process.disconnect?.();
});
