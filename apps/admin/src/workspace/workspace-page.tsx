import { Alert, Box, Stack, Text, Title } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Code, Group as CriteriaGroup, Item } from "@tieuchi/engine";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Changes } from "../answers/answer-sheet.ts";
import { useLiveScore } from "../answers/live-score.ts";
import { indexModel } from "../answers/model-index.ts";
import { useAnswerSheet } from "../answers/use-answer-sheet.ts";
import { request } from "../api/client.ts";
import type { Dossier } from "../api/types.ts";
import { useDossier, usePatchDossier } from "../dossiers/dossier-query.ts";
import { ScoreText } from "../ui/score-text.tsx";
import { CriterionForm } from "./criterion-form.tsx";
import { CriterionNav } from "./criterion-nav.tsx";
import { progressOf, sumProgress } from "./criterion-progress.ts";
import { messages } from "./messages.ts";
import classes from "./workspace.module.css";
import { WorkspaceBar } from "./workspace-bar.tsx";

/** Where a unit enters its data and files, one long page from the first criterion to the last. */
export function WorkspacePage() {
  const dossier = useDossier();
  return <Workspace key={dossier.id} dossier={dossier} />;
}

function Workspace(props: { dossier: Dossier }) {
  const { dossier } = props;
  const { model } = dossier;
  const index = indexModel(model);
  const patch = usePatchDossier(dossier.id);
  const { criterion: wanted } = useSearch({ from: "/signed-in/ho-so/$dossierId/nhap-lieu" });
  const navigate = useNavigate({ from: "/ho-so/$dossierId/nhap-lieu" });

  const save = async ({ answers, revisions }: Changes) => {
    const { data, error } = await request.PATCH("/api/dossiers/{id}/self-assessment", {
      params: { path: { id: dossier.id } },
      body: { answers, revisions },
    });
    if (!data) throw error;
    patch((current) => ({
      ...current,
      values: { ...current.values, self: { ...current.values.self, ...data.values } },
      self: data.score,
      criteria: { ...current.criteria, change: null },
    }));
    return data.values;
  };
  const { sheet, control } = useAnswerSheet(dossier, "self", dossier.may.edit, save, () => true);
  const live = useLiveScore(model, dossier.cycle.year, sheet.answers);
  const [unreadable, setUnreadable] = useState<ReadonlyMap<Code, string>>(new Map());
  const noteUnreadable = useCallback((code: Code, message: string | null) => {
    setUnreadable((before) => {
      if ((before.get(code) ?? null) === message) return before;
      const next = new Map(before);
      if (message === null) next.delete(code);
      else next.set(code, message);
      return next;
    });
  }, []);

  const progress = useMemo(
    () =>
      new Map(
        index.criteria.map((criterion) => [
          criterion.code,
          progressOf(criterion, index, sheet.answers, dossier.evidence),
        ]),
      ),
    [index, sheet.answers, dossier.evidence],
  );
  const faulty = useMemo(() => {
    const fields = [
      ...unreadable.keys(),
      ...live.problems.keys(),
      ...sheet.refused.keys(),
      ...sheet.conflicts.keys(),
    ];
    return new Set(fields.flatMap((field) => index.questions.get(field)?.criterion.code ?? []));
  }, [unreadable, live.problems, sheet.refused, sheet.conflicts, index]);

  const show = useCallback((code: Code, focus: boolean) => {
    const section = document.getElementById(`tieu-chi-${code}`);
    section?.scrollIntoView({ block: "start" });
    if (focus)
      section
        ?.querySelector<HTMLElement>("input:not([type=file]):not(:disabled), button")
        ?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (wanted) show(wanted, false);
  }, [wanted, show]);

  function goTo(code: Code) {
    void navigate({ search: { criterion: code }, replace: true, resetScroll: false });
    show(code, true);
  }

  const first = index.criteria.find(({ code }) => faulty.has(code));
  return (
    <Box className={classes.page}>
      <CriterionNav
        model={model}
        progress={progress}
        faulty={faulty}
        current={wanted ?? null}
        onSelect={goTo}
      />
      <Box className={classes.main}>
        <WorkspaceBar
          dossier={dossier}
          sheet={sheet}
          control={control}
          live={live}
          progress={sumProgress([...progress.values()])}
          unreadable={unreadable.size}
          onFirstProblem={first ? () => goTo(first.code) : null}
        />
        {dossier.may.edit ? null : (
          <Alert color="gray" mb="sm">
            {messages.readOnly[dossier.state]}
          </Alert>
        )}
        {model.items.map((group) => (
          <GroupSection key={group.code} group={group} depth={2} live={live}>
            {(criterion) => (
              <CriterionForm
                key={criterion.code}
                criterion={criterion}
                dossier={dossier}
                sheet={sheet}
                control={control}
                index={index}
                problems={live.problems}
                score={live.scores.get(criterion.code)}
                explanation={live.explanations.get(criterion.code)}
                onUnreadable={noteUnreadable}
              />
            )}
          </GroupSection>
        ))}
      </Box>
    </Box>
  );
}

function GroupSection(props: {
  group: CriteriaGroup;
  depth: 2 | 3;
  live: ReturnType<typeof useLiveScore>;
  children: (criterion: Extract<Item, { kind: "criterion" }>) => React.ReactNode;
}) {
  const { group, depth, live, children } = props;
  const score = live.scores.get(group.code);
  return (
    <Stack component="section" gap="sm" mb="md" aria-label={`${group.ordinal}. ${group.title}`}>
      <Box className={depth === 2 ? classes.group : classes.subgroup}>
        <Title order={depth}>
          {group.ordinal}. {group.title}
        </Title>
        <Text component="div" size="sm">
          {score ? <ScoreText score={score} size="sm" /> : null}
        </Text>
      </Box>
      {group.items.map((item) =>
        item.kind === "group" ? (
          <GroupSection key={item.code} group={item} depth={3} live={live}>
            {children}
          </GroupSection>
        ) : (
          children(item)
        ),
      )}
    </Stack>
  );
}
