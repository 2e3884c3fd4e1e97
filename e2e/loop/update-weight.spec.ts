import { expect, test } from "@playwright/test";
import { paths } from "../../components/navigation/paths";
import { LOCALES } from "../../server/kernel/locale";
import { cast } from "../../server/testing/cast";
import { weighPage } from "../../server/testing/page-weight";
import { signIn } from "../../server/testing/sign-in";
import { registerUrl } from "../support/procedures";
import { signedInClient } from "../support/signed-in-client";

/** A telephone on a slow network gets some 200 kB a second. Of the script, 120 kB are the framework's. */
const LIMITS = { html: 50_000, scripts: 215_000 };

test("the page of an update is light enough to be written on from a telephone, in every language", async () => {
  const { email } = cast.gdIpaMember;
  const password = process.env.DEMO_PASSWORD ?? "";
  const cookie = await signIn(registerUrl(), { email, password });
  const client = await signedInClient(registerUrl(), email, password);
  const { updateId } = await client.progressUpdate.find.query({ period: "2024", number: 1 });
  for (const locale of LOCALES) {
    const weight = await weighPage(registerUrl(paths.desk.update(locale, updateId)), cookie);
    expect(weight.html, locale).toBeLessThan(LIMITS.html);
    expect(weight.scripts, locale).toBeLessThan(LIMITS.scripts);
  }
});
