import { expect, test } from "@playwright/test";
import { paths } from "../../components/navigation/paths";
import { agencyId } from "../../prisma/seed/agencies";
import { cast } from "../../server/testing/cast";
import { attack, listening } from "../support/hostile-words";
import { atTheDesk } from "../support/person";
import { proceduresOf } from "../support/procedures";
import { collectedYear } from "../support/reviewed-period";

test("hostile words, written wherever a person writes, are words on every page that shows them", async ({
  browser,
}) => {
  const officer = await atTheDesk(browser, cast.gdOfficer);
  const officers = { gdOfficer: officer, hkOfficer: await atTheDesk(browser, cast.hkOfficer) };
  const heard = listening(officer);
  const { periodSlug: slug, updateId } = await collectedYear(officers, 2053, attack("project"));
  const api = proceduresOf(officer);
  const customs = agencyId("gd-customs");
  const text = { title: attack("title"), paragraphs: [attack("paragraph")], standing: "SOURCE" as const };
  const content = {
    sourceLocale: "zh-Hans" as const,
    texts: { "zh-Hans": text },
    participations: [{ agencyId: customs, writtenName: attack("name"), role: "LEAD" as const }],
    activities: [{ date: "2035", place: attack("place"), mode: null, paragraph: null, text: null }],
    figures: [],
  };
  const { revisionId } = await api.progressUpdate.save.mutate({ updateId, baseRevisionId: null, content });
  const said = {
    text: attack("comment"),
    mentions: [],
    audience: "ALL" as const,
    place: { kind: "WHOLE" as const },
  };
  await api.comment.open.mutate({ updateId, revisionId, ...said });
  await api.internalNote.add.mutate({ updateId, text: attack("note"), shared: false });
  const places = [
    paths.desk.desk("zh-Hans"),
    paths.desk.periods("zh-Hans"),
    paths.desk.period("zh-Hans", slug),
    paths.desk.plan("zh-Hans", slug),
    paths.desk.summary("zh-Hans", slug),
    paths.desk.update("zh-Hans", updateId),
    paths.desk.figures("zh-Hans", slug),
  ];
  for (const place of places) {
    await officer.goto(place);
    await expect(officer.getByRole("main")).toBeVisible();
  }
  await officer.goto(paths.desk.update("zh-Hans", updateId));
  await expect(officer.getByText(attack("comment")).first()).toBeVisible();
  await expect(officer.getByText(attack("note")).first()).toBeVisible();
  expect(heard).toEqual([]);
});
