import { expect, test } from "vitest";
import { clientAddress } from "./client-address";
import { returnPath } from "./return-path";

test.each([
  ["/zh-Hans/desk/updates/1?tab=history#top", "/zh-Hans/desk/updates/1?tab=history#top"],
  ["https://other.example/zh-Hans/desk", "/desk"],
  ["//other.example/desk", "/desk"],
  ["/\\other.example", "/desk"],
  ["/\t/other.example", "/desk"],
  ["/.//other.example", "/desk"],
  ["/a/..//other.example", "/desk"],
  ["javascript:alert(1)", "/desk"],
  ["desk", "/desk"],
  ["/api/auth/signout", "/desk"],
  ["", "/desk"],
  [null, "/desk"],
  [undefined, "/desk"],
])("the way back from %j is %j", (wanted, path) => {
  expect(returnPath(wanted, "/desk")).toBe(path);
});

test("what a client wrote into X-Forwarded-For itself is not believed", () => {
  expect(clientAddress("203.0.113.9, 192.0.2.1")).toBe("192.0.2.1");
  expect(clientAddress("192.0.2.1")).toBe("192.0.2.1");
  expect(clientAddress(null)).toBe("unknown");
});
