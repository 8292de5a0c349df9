import { Box, Fieldset, Group, Stack, Text, Title } from "@mantine/core";
import { type Code, type Criterion, type ExplanationNode, formatNumberVi, type Score } from "@tieuchi/engine";
import { memo } from "react";
import { AnswerField } from "../answers/answer-field.tsx";
import type { AnswerSheet, Sheet } from "../answers/answer-sheet.ts";
import { CriterionFacts } from "../answers/criterion-facts.tsx";
import { messages as answerMessages } from "../answers/messages.ts";
import { isGeneral, isJudged, type ModelIndex, type Question } from "../answers/model-index.ts";
import type { Dossier } from "../api/types.ts";
import { EvidenceOfRequirement } from "../evidence/evidence-list.tsx";
import { ExplanationTree } from "../explanation/explanation-tree.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { ScoreText } from "../ui/score-text.tsx";
import { messages } from "./messages.ts";
import classes from "./workspace.module.css";

interface Props {
  readonly criterion: Criterion;
  readonly dossier: Dossier;
  readonly sheet: Sheet;
  readonly control: AnswerSheet;
  readonly index: ModelIndex;
  readonly problems: ReadonlyMap<Code, string>;
  readonly score: Score | undefined;
  readonly explanation: ExplanationNode | undefined;
  readonly onUnreadable: (code: Code, message: string | null) => void;
}

/** Typing changes the whole sheet; only the criterion that shows the typed field has to be drawn again. */
function showsTheSame(before: Props, after: Props): boolean {
  const { criterion, index } = after;
  return (
    before.dossier === after.dossier &&
    before.control === after.control &&
    before.criterion === criterion &&
    index
      .questionsOf(criterion)
      .every(
        ({ code }) =>
          before.sheet.answers[code] === after.sheet.answers[code] &&
          before.sheet.refused.get(code) === after.sheet.refused.get(code) &&
          before.sheet.conflicts.get(code) === after.sheet.conflicts.get(code) &&
          before.problems.get(code) === after.problems.get(code),
      ) &&
    JSON.stringify([before.score, before.explanation]) === JSON.stringify([after.score, after.explanation])
  );
}

/** One criterion of the workspace: what is asked, the score it gives right now, what proves it. */
export const CriterionForm = memo(function CriterionForm(props: Props) {
  const { criterion, dossier, sheet, control, index, score } = props;
  const heading = `ten-${criterion.code}`;
  const questions = index.questionsOf(criterion);
  const general = questions.filter(isGeneral);
  const field = (question: Question) => (
    <AnswerField
      key={question.code}
      question={question}
      index={index}
      answer={sheet.answers[question.code] ?? null}
      error={props.problems.get(question.code) ?? sheet.refused.get(question.code)}
      conflict={sheet.conflicts.get(question.code)}
      disabled={!dossier.may.edit}
      onChange={(answer) => control.set(question.code, answer)}
      onUnreadable={props.onUnreadable}
      onResolve={(whose) => control.resolve(question.code, whose)}
    />
  );
  return (
    <Box
      component="section"
      id={`tieu-chi-${criterion.code}`}
      className={classes.criterion}
      aria-labelledby={heading}
      data-criterion={criterion.code}
    >
      {general.length > 0 ? (
        <Fieldset legend={answerMessages.general} mb="md">
          <Box className={classes.fields}>{general.map(field)}</Box>
        </Fieldset>
      ) : null}
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Title order={4} id={heading} fz="md">
          {criterion.ordinal}. {criterion.title}
        </Title>
        <Box style={{ flexShrink: 0 }} data-score>
          {score ? <ScoreText score={score} short size="sm" /> : null}
        </Box>
      </Group>
      <CriterionFacts criterion={criterion} />
      {isJudged(criterion) ? (
        <Text size="sm" c="dimmed" mb={6}>
          {messages.judgedByEvaluator(
            formatNumberVi(criterion.scoring.from),
            formatNumberVi(criterion.scoring.to),
          )}
        </Text>
      ) : null}
      <Box className={classes.fields}>{questions.filter((question) => !isGeneral(question)).map(field)}</Box>
      {criterion.evidence.length > 0 ? (
        <Stack gap="xs" mt="sm">
          {criterion.evidence.map((requirement) => (
            <EvidenceOfRequirement key={requirement.code} dossier={dossier} requirement={requirement} />
          ))}
        </Stack>
      ) : null}
      {props.explanation ? (
        <Box mt={6}>
          <Disclosure label={messages.clauses}>
            <ExplanationTree root={props.explanation} />
          </Disclosure>
        </Box>
      ) : null}
    </Box>
  );
}, showsTheSame);
