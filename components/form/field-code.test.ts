import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldCode } from "./field-code";

describe("the code of what is wrong with a field", () => {
  it("is the schema's own where it gives one", () => {
    expect(fieldCode({ type: "custom", message: "figure.notADecimal" })).toBe("figure.notADecimal");
  });

  it("is zod's, as the server would send it, for every sentence that zod makes up itself", () => {
    const issue = z.string().min(3).safeParse("a").error?.issues[0];
    expect(fieldCode({ type: "too_small", message: issue?.message })).toBe("input.tooSmall");
  });
});
