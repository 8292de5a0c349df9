import {
  ActionIcon,
  Alert,
  Box,
  Button,
  Group,
  Kbd,
  List,
  Stack,
  Text,
  Textarea,
  Title,
} from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { Code, Criterion, Score } from "@tieuchi/engine";
import { useState } from "react";
import type { AnswerSheet, Sheet } from "../answers/answer-sheet.ts";
import { CriterionFacts } from "../answers/criterion-facts.tsx";
import type { LiveScore } from "../answers/live-score.ts";
import { messages as answerMessages } from "../answers/messages.ts";
import { isGeneral, type ModelIndex } from "../answers/model-index.ts";
import type { Dossier } from "../api/types.ts";
import { ExplanationTree } from "../explanation/explanation-tree.tsx";
import { messages as explanationMessages } from "../explanation/messages.ts";
import { Disclosure } from "../ui/disclosure.tsx";
import { ScoreText } from "../ui/score-text.tsx";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { AppraisedField } from "./appraised-field.tsx";
import classes from "./desk.module.css";
import { messages } from "./messages.ts";
import { keyOf } from "./shortcuts.ts";
import type { Decision } from "./use-decision.ts";

/** The clause, the unit's data, the evaluator's part, the score with its reasons, and the decision. */
export function ScoringPane(props: {
  dossier: Dossier;
  criterion: Criterion;
  index: ModelIndex;
  sheet: Sheet;
  control: AnswerSheet;
  live: LiveScore;
  selfScore: Score | undefined;
  decision: Decision;
  decidable: boolean;
  onUnreadable: (code: Code, message: string | null) => void;
  whyOpen: boolean;
  onWhy: () => void;
  onAccept: () => void;
  onMove: (by: 1 | -1) => void;
}) {
  const { dossier, criterion, index, live, decision } = props;
  const score = live.scores.get(criterion.code);
  const explanation = live.explanations.get(criterion.code);
  const at = index.criteria.indexOf(criterion);
  return (
    <Box component="section" id="cham-diem" className={classes.pane} aria-label={messages.scoring}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Title order={2} data-current-criterion={criterion.code}>
          {criterion.ordinal}. {criterion.title}
        </Title>
        <ActionIcon.Group>
          <ActionIcon
            variant="default"
            aria-label={messages.previous}
            disabled={at === 0}
            onClick={() => props.onMove(-1)}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={messages.next}
            disabled={at === index.criteria.length - 1}
            onClick={() => props.onMove(1)}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </ActionIcon.Group>
      </Group>
      <CriterionFacts criterion={criterion} />
      {criterion.basis.length > 0 ? (
        <List size="sm" mb="sm" listStyleType="none">
          {criterion.basis.map((passage) => (
            <List.Item key={passage}>
              <Text size="sm" c="dimmed">
                {explanationMessages.basis}: {passage}
              </Text>
            </List.Item>
          ))}
        </List>
      ) : null}

      <Stack gap="sm">
        {index.questionsOf(criterion).some(isGeneral) ? (
          <Text size="sm" c="dimmed">
            {answerMessages.generalFirst}
          </Text>
        ) : null}
        {index.questionsOf(criterion).map((question) => (
          <AppraisedField
            key={question.code}
            question={question}
            index={index}
            unit={dossier.values.self[question.code]}
            sheet={props.sheet}
            control={props.control}
            problem={live.problems.get(question.code)}
            disabled={!dossier.may.appraise}
            onUnreadable={props.onUnreadable}
          />
        ))}
      </Stack>

      <Box mt="md">
        <Disclosure label={messages.why} open={props.whyOpen} onToggle={props.onWhy}>
          <Box p="xs" bg="gray.0" data-why>
            {explanation ? <ExplanationTree root={{ ...explanation, basis: [] }} /> : null}
          </Box>
        </Disclosure>
      </Box>
      <Note dossier={dossier} criterion={criterion} decision={decision} />
      <Stack gap="xs" className={classes.decision}>
        <Group justify="space-between" gap="xs">
          <Text size="sm" component="div">
            {messages.selfScore}:{" "}
            {props.selfScore ? <ScoreText score={props.selfScore} short size="sm" /> : null}
          </Text>
          <Text component="div" data-criterion-score>
            {messages.score}: {score ? <ScoreText score={score} short size="lg" /> : null}
          </Text>
        </Group>
        <DecisionForm
          dossier={dossier}
          criterion={criterion}
          decision={decision}
          decidable={props.decidable}
          onAccept={props.onAccept}
        />
      </Stack>
    </Box>
  );
}

function Note(props: { dossier: Dossier; criterion: Criterion; decision: Decision }) {
  const { dossier, criterion, decision } = props;
  const entry = dossier.appraisals[criterion.code];
  const [note, setNote] = useState(entry?.note ?? "");

  function keep() {
    const text = note.trim() === "" ? null : note.trim();
    if (text !== (entry?.note ?? null)) void decision.decide(criterion.code, { note: text });
  }

  return (
    <Textarea
      mt="sm"
      name="note"
      label={messages.note}
      autosize
      minRows={1}
      maxRows={6}
      disabled={!dossier.may.appraise}
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
      onBlur={keep}
    />
  );
}

function DecisionForm(props: {
  dossier: Dossier;
  criterion: Criterion;
  decision: Decision;
  decidable: boolean;
  onAccept: () => void;
}) {
  const { dossier, criterion, decision } = props;
  const entry = dossier.appraisals[criterion.code];
  const accepted = entry?.decision === "accepted";
  const fault = decision.fault?.criterion === criterion.code ? decision.fault.fault : null;

  return (
    <>
      {fault ? (
        <Alert color="red" role="alert" p="xs">
          {fault.message}
        </Alert>
      ) : null}
      {!props.decidable && dossier.may.appraise ? (
        <Text size="sm" c="dimmed">
          {messages.notKnownYet}
        </Text>
      ) : null}
      {dossier.may.appraise ? (
        <Group gap="xs">
          <Button
            data-accept
            disabled={!props.decidable}
            loading={decision.pending}
            rightSection={
              <Kbd size="xs" visibleFrom="sm">
                {keyOf.accept.shows}
              </Kbd>
            }
            onClick={props.onAccept}
          >
            {messages.acceptNext}
          </Button>
          {accepted ? (
            <Button
              variant="default"
              onClick={() => void decision.decide(criterion.code, { decision: null })}
            >
              {messages.reopen}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {accepted ? (
        <Text size="sm" c="dimmed">
          {messages.decided(entry.by.name, formatMoment(entry.at))}
        </Text>
      ) : null}
    </>
  );
}
