import { expect, test } from "vitest";
import { isOfOwnPage } from "./own-page";

const ours = new URL("https://register.example");
const own = "https://register.example";

test.each([
  ["GET", {}, true],
  ["HEAD", { origin: "https://other.example" }, true],
  ["POST", {}, false],
  ["POST", { origin: own }, true],
  ["POST", { origin: own, "sec-fetch-site": "same-origin" }, true],
  ["POST", { "sec-fetch-site": "same-origin" }, true],
  ["POST", { origin: "https://other.example" }, false],
  ["POST", { origin: "http://register.example" }, false],
  ["POST", { origin: "https://register.example:8443" }, false],
  ["POST", { origin: "https://desk.register.example", "sec-fetch-site": "same-site" }, false],
  ["POST", { origin: own, "sec-fetch-site": "same-site" }, false],
  ["POST", { origin: "null" }, false],
  ["POST", { origin: "" }, false],
  ["POST", { "sec-fetch-site": "none" }, false],
  ["POST", { origin: "https://other.example", "sec-fetch-site": "same-origin" }, false],
  ["DELETE", {}, false],
  ["PATCH", { origin: "https://other.example" }, false],
])("%s with %j is of an own page or changes nothing: %s", (method, headers, isOwn) => {
  expect(isOfOwnPage({ method, headers }, ours)).toBe(isOwn);
});
