import { expect, type Page, request, test } from "@playwright/test";
import { cast } from "../../server/testing/cast";
import { startOpenIdProvider, type TestOpenIdProvider } from "../../server/testing/openid-provider";
import { expectAccessible } from "../support/accessible";
import { ownRegister } from "../support/own-register";

test.setTimeout(300_000);

/** A register that knows an identity provider, both of them there for one story. */
async function registerWithProvider() {
  const started: { provider?: TestOpenIdProvider } = {};
  const register = await ownRegister(async (url) => {
    started.provider = await startOpenIdProvider(`${url}/api/auth/callback/oidc`);
    const { issuer, clientId, clientSecret } = started.provider;
    return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  });
  await register.start();
  const { provider } = started;
  if (!provider) throw new Error("the register was started without its provider");
  return { register, provider };
}

async function comeBySingleSignOn(page: Page, register: { url: string }): Promise<void> {
  await page.goto(`${register.url}/zh-Hant/sign-in`);
  await page.getByRole("button", { name: "以所屬機構的單一登入" }).click();
}

/** What the provider answers to a question that a browser was sent to it with: the address back, with a code not used yet. */
async function answerOfProvider(question: string, { url }: { url: string }): Promise<string> {
  const browser = await request.newContext();
  try {
    let next = question;
    for (let hops = 0; hops < 10 && !next.startsWith(url); hops += 1) {
      const { location = "" } = (await browser.get(next, { maxRedirects: 0 })).headers();
      next = new URL(location, next).href;
    }
    return next;
  } finally {
    await browser.dispose();
  }
}

test("a member comes in by the identity provider of their organisation, and nobody who has no account does", async ({
  browser,
}) => {
  const { register, provider } = await registerWithProvider();
  const fresh = async () => (await browser.newContext()).newPage();
  const { email, name } = cast.hkIpdMember;
  try {
    await test.step("by the address that it has verified", async () => {
      provider.vouchFor({ sub: "42", email, email_verified: true });
      const page = await fresh();
      await page.goto(`${register.url}/zh-Hant/sign-in`);
      await expectAccessible(page, "sign-in with an identity provider");
      await comeBySingleSignOn(page, register);
      await page.waitForURL("**/zh-Hant/desk");
      await expect(page.getByRole("banner").getByText(name)).toBeVisible();
    });

    await test.step("from then on as who they are there, whatever address they have", async () => {
      provider.vouchFor({ sub: "42", email: "moved@example.org", email_verified: false });
      const page = await fresh();
      await comeBySingleSignOn(page, register);
      await page.waitForURL("**/zh-Hant/desk");
    });

    await test.step("not by an address that it has not verified, nor one that has no account", async () => {
      for (const person of [
        { sub: "43", email: cast.hkOfficer.email, email_verified: false },
        { sub: "44", email: "nobody@example.org", email_verified: true },
      ]) {
        provider.vouchFor(person);
        const page = await fresh();
        await comeBySingleSignOn(page, register);
        await expect(page.getByRole("alert").filter({ hasText: "沒有與其相應的可用帳戶" })).toBeVisible();
      }
    });

    await test.step("not by an answer that another browser asked for", async () => {
      provider.vouchFor({ sub: "42", email, email_verified: true });
      const page = await fresh();
      const asking = page.waitForRequest((one) => one.url().startsWith(provider.issuer));
      await comeBySingleSignOn(page, register);
      const answer = await answerOfProvider((await asking).url(), register);
      const victim = await fresh();
      await victim.goto(answer);
      await expect(victim.getByRole("alert").filter({ hasText: "单点登录没有完成" })).toBeVisible();
    });
  } finally {
    await register.close();
    await provider.close();
  }
});
