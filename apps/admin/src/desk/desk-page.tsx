import { Alert, Box, SegmentedControl } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import type { Changes, Edit } from "../answers/answer-sheet.ts";
import { useLiveScore } from "../answers/live-score.ts";
import { indexModel } from "../answers/model-index.ts";
import { useAnswerSheet } from "../answers/use-answer-sheet.ts";
import { request } from "../api/client.ts";
import type { Dossier } from "../api/types.ts";
import { useDossier, usePatchDossier } from "../dossiers/dossier-query.ts";
import { appraisedAnswers } from "./appraised-answers.ts";
import { CriteriaPane } from "./criteria-pane.tsx";
import classes from "./desk.module.css";
import { DeskBar } from "./desk-bar.tsx";
import { EvidencePane } from "./evidence-pane.tsx";
import { messages } from "./messages.ts";
import { ScoringPane } from "./scoring-pane.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { useShortcuts, useShortcutsEnabled } from "./shortcuts.ts";
import { useDecision } from "./use-decision.ts";

/** Where an evaluator goes through the criteria one by one, evidence beside the score. */
export function DeskPage() {
  const dossier = useDossier();
  return <Desk key={dossier.id} dossier={dossier} />;
}

const panes = ["criteria", "evidence", "scoring"] as const;

function Desk(props: { dossier: Dossier }) {
  const { dossier } = props;
  const { model } = dossier;
  const index = indexModel(model);
  const patch = usePatchDossier(dossier.id);
  const search = useSearch({ from: "/signed-in/ho-so/$dossierId/tham-dinh" });
  const navigate = useNavigate({ from: "/ho-so/$dossierId/tham-dinh" });
  const wide = useMediaQuery("(min-width: 75em)", true, { getInitialValueInEffect: false });
  const [pane, setPane] = useState<(typeof panes)[number]>("scoring");
  const [whyOpen, setWhyOpen] = useState(true);
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [helpOpen, help] = useDisclosure(false);
  const [shortcutsOn, setShortcutsOn] = useShortcutsEnabled();

  const save = async ({ answers, reasons, revisions }: Changes) => {
    const { data, error } = await request.PATCH("/api/dossiers/{id}/appraisal", {
      params: { path: { id: dossier.id } },
      body: { answers, reasons, revisions },
    });
    if (!data) throw error;
    patch((current) => ({
      ...current,
      values: { ...current.values, appraisal: { ...current.values.appraisal, ...data.values } },
      appraised: data.score,
      appraisals: data.appraisals,
      state: current.state === "submitted" ? "appraising" : current.state,
      criteria: { ...current.criteria, change: null },
    }));
    return data.values;
  };
  // A changed datum waits for its reason; a judgement and taking a change back need none.
  const ready = (code: string, edit: Edit) =>
    (edit.answer === null && edit.reason === null) ||
    index.questions.get(code)?.kind === "judgement" ||
    (edit.answer !== null && (edit.reason ?? "").trim() !== "");
  const { sheet, control } = useAnswerSheet(dossier, "appraisal", dossier.may.appraise, save, ready);
  const answers = useMemo(
    () => appraisedAnswers(index, dossier.values.self, sheet.answers),
    [index, dossier.values.self, sheet.answers],
  );
  const live = useLiveScore(model, dossier.cycle.year, answers);
  const selfAnswers = useMemo(
    () => Object.fromEntries(Object.entries(dossier.values.self).map(([code, { answer }]) => [code, answer])),
    [dossier.values.self],
  );
  const selfLive = useLiveScore(model, dossier.cycle.year, selfAnswers);

  const isOpen = useCallback(
    (code: string) => dossier.appraisals[code]?.decision !== "accepted",
    [dossier.appraisals],
  );
  const criterion =
    index.byCode.get(search.criterion ?? "") ??
    index.criteria.find(({ code }) => isOpen(code)) ??
    index.criteria[0];
  const decision = useDecision(dossier, control);

  const files = useMemo(() => {
    const requirements = criterion?.evidence.map(({ code }) => code) ?? [];
    return requirements.flatMap((code) => dossier.evidence.filter(({ requirement }) => requirement === code));
  }, [criterion, dossier.evidence]);
  const file = files.find(({ id }) => id === search.evidence) ?? files[0];

  if (!criterion) return null;
  const at = index.criteria.indexOf(criterion);

  const decidable =
    dossier.may.appraise && unreadable.size === 0 && live.scores.get(criterion.code)?.state !== "unknown";

  function noteUnreadable(code: string, message: string | null) {
    setUnreadable((before) => {
      if (before.has(code) === (message !== null)) return before;
      const next = new Set(before);
      if (message === null) next.delete(code);
      else next.add(code);
      return next;
    });
  }

  function select(code: string | undefined) {
    if (code === undefined) return;
    void navigate({ search: { criterion: code }, resetScroll: false });
    if (!wide) setPane("scoring");
  }
  function move(by: 1 | -1) {
    select(index.criteria[at + by]?.code);
  }
  function nextOpen() {
    const ahead = [...index.criteria.slice(at + 1), ...index.criteria.slice(0, at)];
    select(ahead.find(({ code }) => isOpen(code))?.code);
  }
  function moveFile(by: 1 | -1) {
    const next = files[(file ? files.indexOf(file) : -1) + by];
    if (next)
      void navigate({
        search: (before) => ({ ...before, evidence: next.id }),
        replace: true,
        resetScroll: false,
      });
  }
  async function accept() {
    if (!criterion) return;
    if (!decidable) return;
    if (!isOpen(criterion.code)) nextOpen();
    else if (await decision.decide(criterion.code, { decision: "accepted" })) nextOpen();
  }
  /** Focuses the first that is there, in the order of wish. */
  function focusIn(...selectors: readonly string[]) {
    const found = selectors.map((selector) => document.querySelector<HTMLElement>(`#cham-diem ${selector}`));
    found.find((element) => element !== null)?.focus();
  }

  useShortcuts(shortcutsOn, {
    next: () => move(1),
    previous: () => move(-1),
    nextOpen,
    nextFile: () => moveFile(1),
    previousFile: () => moveFile(-1),
    answer: () => focusIn("[data-answer] input:enabled", "[data-change]"),
    accept: () => void accept(),
    why: () => setWhyOpen((open) => !open),
    note: () => focusIn("textarea[name=note]"),
    help: help.open,
  });

  const visible = (name: (typeof panes)[number]) => wide || pane === name;
  return (
    <Box className={classes.page}>
      <DeskBar
        dossier={dossier}
        sheet={sheet}
        live={live}
        left={index.criteria.filter(({ code }) => isOpen(code)).length}
        criteria={index.criteria}
        control={control}
        onHelp={help.open}
      />
      {dossier.may.appraise ? null : (
        <Alert color="gray" radius={0} py={6}>
          {messages.readOnly}
        </Alert>
      )}
      {wide ? null : (
        <SegmentedControl
          fullWidth
          radius={0}
          aria-label={messages.panes}
          value={pane}
          onChange={(next) => setPane(next as typeof pane)}
          data={panes.map((value) => ({ value, label: messages[value] }))}
        />
      )}
      <Box className={classes.desk}>
        {visible("criteria") ? (
          <CriteriaPane
            model={model}
            current={criterion.code}
            scores={live.scores}
            appraisals={dossier.appraisals}
            changed={changedCriteria(index, sheet.answers)}
            onSelect={select}
          />
        ) : null}
        {visible("evidence") ? (
          <EvidencePane
            dossier={dossier}
            criterion={criterion}
            file={file}
            onFile={(id) =>
              void navigate({
                search: (before) => ({ ...before, evidence: id }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        ) : null}
        {visible("scoring") ? (
          <ScoringPane
            key={criterion.code}
            dossier={dossier}
            criterion={criterion}
            index={index}
            sheet={sheet}
            control={control}
            live={live}
            selfScore={selfLive.scores.get(criterion.code)}
            decision={decision}
            decidable={decidable}
            onUnreadable={noteUnreadable}
            whyOpen={whyOpen}
            onWhy={() => setWhyOpen(!whyOpen)}
            onAccept={() => void accept()}
            onMove={move}
          />
        ) : null}
      </Box>
      <ShortcutHelp opened={helpOpen} onClose={help.close} enabled={shortcutsOn} onEnable={setShortcutsOn} />
    </Box>
  );
}

function changedCriteria(
  index: ReturnType<typeof indexModel>,
  answers: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  return new Set(
    Object.entries(answers).flatMap(([code, answer]) => {
      const question = index.questions.get(code);
      return answer !== null && question?.kind === "datum" ? [question.criterion.code] : [];
    }),
  );
}
