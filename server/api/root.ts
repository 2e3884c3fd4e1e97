import { router } from "./trpc";

/** Every procedure of the workspace. One line a capability. */
export const appRouter = router({});

export type AppRouter = typeof appRouter;
