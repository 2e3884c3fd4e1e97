"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { ProjectChoice } from "@/server/modules/importing/import-draft.schema";
import type { DraftUpdateView, DraftView } from "@/server/modules/importing/importing.queries";
import { Radio } from "../ui/choice";
import { ChoiceGroup } from "../ui/choice-group";
import { Select } from "../ui/select";

interface ProjectChoiceFieldProps {
  standing: DraftUpdateView["standing"];
  choice: ProjectChoice;
  projects: DraftView["projects"];
  onChange: (choice: ProjectChoice) => void;
}

/** What holds now: what a person chose, and failing that what the titles say. */
function chosenSlug(choice: ProjectChoice, standing: DraftUpdateView["standing"]): string | null {
  if (choice.kind === "EXISTING") return choice.slug;
  return choice.kind === "UNDECIDED" && standing.kind === "SAME" ? standing.slug : null;
}

/** Which project an update is of: one with a similar title, another one on record, or a new one. Similar ones wait for an answer. */
export function ProjectChoiceField({ standing, choice, projects, onChange }: ProjectChoiceFieldProps) {
  const t = useTranslations("importing.update");
  const name = useId();
  const [looksElsewhere, setLooksElsewhere] = useState(false);
  const slug = chosenSlug(choice, standing);
  const offered = standing.candidates.map((candidate) => candidate.slug);
  const isElsewhere = looksElsewhere || (slug !== null && !offered.includes(slug));
  const isNew = choice.kind === "NEW" || (choice.kind === "UNDECIDED" && standing.kind === "NEW");
  const choose = (next: ProjectChoice) => {
    setLooksElsewhere(false);
    onChange(next);
  };
  return (
    <div className="grid gap-3">
      <ChoiceGroup label={t("which")}>
        {standing.candidates.map((candidate) => (
          <Radio
            key={candidate.slug}
            name={name}
            label={t("candidate", { title: candidate.title })}
            checked={!isElsewhere && slug === candidate.slug}
            onChange={() => choose({ kind: "EXISTING", slug: candidate.slug })}
          />
        ))}
        {projects.length > 0 ? (
          <Radio
            name={name}
            label={t("another")}
            checked={isElsewhere}
            onChange={() => setLooksElsewhere(true)}
          />
        ) : null}
        <Radio
          name={name}
          label={standing.candidates.length > 0 ? t("isNewProject") : t("new")}
          checked={!isElsewhere && isNew}
          onChange={() => choose({ kind: "NEW" })}
        />
      </ChoiceGroup>
      {isElsewhere ? (
        <Select
          label={t("anotherLabel")}
          value={slug ?? ""}
          onChange={({ target }) =>
            target.value ? choose({ kind: "EXISTING", slug: target.value }) : undefined
          }
        >
          <option value="">{t("choose")}</option>
          {projects.map((project) => (
            <option key={project.slug} value={project.slug}>
              {project.title}
            </option>
          ))}
        </Select>
      ) : null}
    </div>
  );
}
