import { expect, test } from "vitest";
import { escapeXml } from "./xml-text";

test.each([
  [`<a href="x">R&D's</a>`, "&lt;a href=&quot;x&quot;&gt;R&amp;D&apos;s&lt;/a&gt;"],
  ["第\u00001\u001b项\ufffe", "第1项"],
  ["一行\n二行\t𠮷", "一行\n二行\t𠮷"],
])("%j is written in XML as %j", (text, written) => {
  expect(escapeXml(text)).toBe(written);
});
