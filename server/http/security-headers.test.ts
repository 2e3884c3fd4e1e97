import { describe, expect, it } from "vitest";
import { PUBLIC_POLICY, standingHeaders, workspacePolicy } from "./security-headers";

describe("what every answer says", () => {
  it("keeps to TLS where the register is reached by it, and only there", () => {
    expect(standingHeaders(new URL("https://register.example"))["Strict-Transport-Security"]).toMatch(
      /^max-age=31536000/,
    );
    expect(standingHeaders(new URL("http://localhost:3000"))["Strict-Transport-Security"]).toBeUndefined();
  });

  it("forbids frames, sniffing, and telling others where a reader came from", () => {
    expect(standingHeaders(new URL("http://localhost:3000"))).toMatchObject({
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "same-origin",
    });
  });
});

describe("the policies", () => {
  it("allow no script in line, in the workspace or to the public", () => {
    const scripts = /script-src ([^;]*)/.exec(workspacePolicy("n0nce", false))?.[1];
    expect(scripts).toBe("'self' 'nonce-n0nce'");
    expect(PUBLIC_POLICY).not.toMatch(/script-src|unsafe/);
    expect(PUBLIC_POLICY).toMatch(/^default-src 'none'/);
  });

  it("allow eval in development only", () => {
    expect(workspacePolicy("n", true)).toContain("unsafe-eval");
    expect(workspacePolicy("n", false)).not.toContain("unsafe-eval");
  });
});
