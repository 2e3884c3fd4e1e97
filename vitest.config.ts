import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      "server-only": path.join(root, "server/testing/empty-module.ts"),
      "@": root,
    },
  },
  test: {
    include: [
      "prisma/**/*.test.ts",
      "server/**/*.test.ts",
      "components/**/*.test.ts",
      "components/**/*.test.tsx",
      "commands/**/*.test.ts",
    ],
    environment: "node",
    // Left to itself it keeps a core free for the one who watches; here nobody does.
    maxWorkers: "100%",
    // The files of one process share what they import, which saves a fifth of the work; what a file changes, it puts back.
    isolate: false,
    globalSetup: ["server/testing/vitest-setup.ts"],
    // Tests have people refused by the thousand, each a line of the log; of those, what the log says is tested by itself.
    onConsoleLog: (said) => !/ refused: \w+\.\w+; /.test(said),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
