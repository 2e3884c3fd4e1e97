import { expect, test } from "vitest";
import { fixedClock } from "@/server/kernel/clock";
import { testDatabase } from "@/server/testing/database";
import { foundOrNull } from "./found-or-null";
import { appRouter } from "./root";
import { createCallerFactory } from "./trpc";

const { workspace: db } = await testDatabase();
const api = createCallerFactory(appRouter)({
  actor: null,
  arriving: null,
  db,
  clock: fixedClock("2024-05-01T09:00:00Z"),
  address: "192.0.2.1",
  requestId: "-",
});

test.each(["\u0000", "\ud800", "x".repeat(1000)])(
  "an address that can be the name of nothing leads to nothing: %j",
  async (token) => {
    expect(await foundOrNull(api.invitation.find({ token }))).toBeNull();
  },
);

test("that nobody is signed in stays an error", async () => {
  await expect(foundOrNull(api.session.left())).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
