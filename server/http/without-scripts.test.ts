import { describe, expect, it } from "vitest";
import { withoutScripts } from "./without-scripts";

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="zh-Hans-CN"><head>${head}</head><body>${body}</body></html>`;

describe("a page as it is published", () => {
  it("keeps its words, its language and its style sheets", () => {
    const sheet = '<link rel="stylesheet" href="/_next/static/a.css">';
    const whole = page(`<title>合作项目摘要 &amp; more</title>${sheet}`, '<p lang="en">Hong Kong</p>');
    expect(withoutScripts(whole)).toBe(whole);
  });

  it.each([
    ["a script with an address", '<script src="/a.js" async=""></script>'],
    ["a script in line, with markup in it", "<script>document.write('<p>x</p>')</script>"],
    ["a script within a drawing", "<svg><script>alert(1)</script></svg>"],
    ["a preload of a script", '<link rel="preload" as="script" href="/a.js">'],
    ["a preload of a module", '<link rel="modulepreload" href="/a.js">'],
    ["a handler in line", '<p onclick="go()" ONMOUSEOVER="go()">x</p>'],
    ["an address that is a script", '<a href=" javascript:go()">x</a>'],
    ["a comment", "<!--$--><p>x</p><!--/$-->"],
  ])("has lost %s", (_, markup) => {
    expect(withoutScripts(page("", markup))).not.toMatch(/script|onclick|onmouseover|preload|<!--|go\(/i);
  });

  it("is refused where a part of it would only come by script", () => {
    const streamed = '<template id="B:0"></template><p>…</p><div hidden id="S:0"><p>late</p></div>';
    expect(() => withoutScripts(page("", streamed))).toThrow("leaves a part of itself to a script");
  });
});
