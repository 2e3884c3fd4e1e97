/** So long is waited before what could not be fetched is asked for again, unless the browser comes on line before. */
const PAUSE = 5_000;

function untilWorthTrying(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, PAUSE);
    window.addEventListener("online", go);
  });
}

/** Asks again and again until it is there: a part that could not be fetched once must not take the page down with it. */
export async function persistently<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      // On a server it would be a fault of ours, and nothing comes on line.
      if (typeof window === "undefined") throw error;
      await untilWorthTrying();
    }
  }
}
