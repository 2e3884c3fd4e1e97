import { type Browser, expect, test } from "@playwright/test";
import { paths } from "../../components/navigation/paths";
import { cast, type Person } from "../../server/testing/cast";
import { attack, listening } from "../support/hostile-words";
import { type OwnRegister, ownRegister } from "../support/own-register";
import { typeCredentials } from "../support/person";
import { proceduresOf } from "../support/procedures";

test.setTimeout(300_000);

const inThree = (field: string) => ({
  "zh-Hans": attack(`${field}1`),
  "zh-Hant": attack(`${field}2`),
  en: attack(`${field}3`),
});

/** In a browser that calls itself by hostile words as well. */
async function comeIn(browser: Browser, { url }: OwnRegister, person: Person) {
  const context = await browser.newContext({ baseURL: url, userAgent: attack("device") });
  const page = await context.newPage();
  await page.goto(paths.account.signIn("zh-Hans"));
  await typeCredentials(page, person);
  await page.waitForURL(/\/(desk|accounts)$/);
  return page;
}

test("hostile names of the group, a side, an agency, a term, a person and a device are words on every page that shows them", async ({
  browser,
}) => {
  const register = await ownRegister();
  await register.start();
  try {
    const admin = await comeIn(browser, register, cast.admin);
    const member = await comeIn(browser, register, cast.hkIpdMember);
    const heard = [listening(admin), listening(member)];
    const api = proceduresOf(admin, register.url);
    const seen = await api.taskForce.names.query();
    const sides = seen.sides.map(({ code }) => ({ code, name: inThree(code) }));
    await api.taskForce.rename.mutate({ group: inThree("group"), sides, seen });
    const { id: agencyId, name } = await api.agency.get.query({ slug: "hk-ipd" });
    await api.agency.rename.mutate({ agencyId, name: inThree("agency"), keepOld: true, seen: name });
    await api.agency.addVariant.mutate({ agencyId, name: attack("variant"), validFrom: null, validTo: null });
    await api.glossary.add.mutate({ kind: "post", rendering: inThree("term"), standing: "official" });
    const invited = { email: "somebody@register.example", name: attack("person"), locale: "en" } as const;
    await api.invitation.invite.mutate({ ...invited, role: "ADMINISTRATOR", side: null, agencyIds: [] });
    const { accounts, agencies, agency, glossary, settings, audit } = paths.admin;
    const places = [accounts, agencies, glossary, settings, audit, paths.account.account, paths.public.home];
    for (const locale of ["zh-Hans", "zh-Hant", "en"] as const) {
      for (const place of [...places.map((placeIn) => placeIn(locale)), agency(locale, "hk-ipd")]) {
        await admin.goto(place);
        await expect(admin.getByRole("main")).toBeVisible();
      }
      for (const place of [paths.desk.desk(locale), paths.account.account(locale)]) {
        await member.goto(place);
        await expect(member.getByRole("main")).toBeVisible();
      }
    }
    await expect(member.getByText(attack("agency3")).first()).toBeVisible();
    await admin.goto(accounts("en"));
    await expect(admin.getByText(attack("person")).first()).toBeVisible();
    await admin.goto(glossary("en"));
    await expect(admin.getByText(attack("term3")).first()).toBeVisible();
    await admin.goto(settings("en"));
    for (const words of [attack("group3"), attack("HONG_KONG3")])
      await expect(admin.getByText(words).first()).toBeVisible();
    expect(heard).toEqual([[], []]);
  } finally {
    await register.close();
  }
});
