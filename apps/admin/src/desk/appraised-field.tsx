import { Box, Button, Group, Text, TextInput } from "@mantine/core";
import type { Code } from "@tieuchi/engine";
import { useState } from "react";
import { AnswerField } from "../answers/answer-field.tsx";
import type { AnswerSheet, Sheet } from "../answers/answer-sheet.ts";
import { answerText } from "../answers/answer-text.ts";
import type { ModelIndex, Question } from "../answers/model-index.ts";
import type { FieldValue } from "../api/types.ts";
import { messages } from "./messages.ts";

/**
 * One question on the desk. A datum shows what the unit gave and opens for a change with its reason; a judgement is
 * the evaluator's own from the start. The two layers stand side by side and are never merged.
 */
export function AppraisedField(props: {
  question: Question;
  index: ModelIndex;
  unit: FieldValue | undefined;
  sheet: Sheet;
  control: AnswerSheet;
  problem: string | undefined;
  disabled: boolean;
  onUnreadable: (code: Code, message: string | null) => void;
}) {
  const { question, index, unit, sheet, control, disabled } = props;
  const { code } = question;
  const [opened, setOpened] = useState(false);
  const own = sheet.answers[code] ?? null;
  const judged = question.kind === "judgement";
  const changing = judged || opened || own !== null;
  const reason = sheet.reasons[code] ?? "";
  const unitText = unit && unit.answer !== null ? answerText(unit.answer, question) : messages.unanswered;

  const field = (
    <Box data-answer={code}>
      <AnswerField
        question={question}
        index={index}
        answer={own}
        error={props.problem ?? sheet.refused.get(code)}
        conflict={sheet.conflicts.get(code)}
        disabled={disabled}
        onChange={(answer) => control.set(code, answer)}
        onUnreadable={props.onUnreadable}
        onResolve={(whose) => control.resolve(code, whose)}
      />
    </Box>
  );
  if (judged) return field;

  const name = question.datum.name;
  return (
    <Box data-datum={code}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Text size="sm" miw={0}>
          <Text span c="dimmed" inherit>
            {name}:
          </Text>{" "}
          <Text span fw={650} inherit td={own === null ? "none" : "line-through"}>
            {unitText}
          </Text>
        </Text>
        {changing || disabled ? null : (
          <Button
            data-change
            variant="default"
            size="compact-xs"
            style={{ flexShrink: 0 }}
            aria-label={messages.changeOf(name)}
            onClick={() => {
              setOpened(true);
              requestAnimationFrame(() =>
                document.querySelector<HTMLElement>(`[data-answer="${CSS.escape(code)}"] input`)?.focus(),
              );
            }}
          >
            {messages.change}
          </Button>
        )}
      </Group>
      {props.problem && own === null ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {props.problem}
        </Text>
      ) : null}
      {changing ? (
        <Box
          mt={6}
          p="xs"
          bd="1px solid var(--tieuchi-line)"
          style={{ borderRadius: "var(--mantine-radius-sm)" }}
        >
          {field}
          <TextInput
            mt={6}
            label={messages.reason}
            description={messages.reasonHint}
            disabled={disabled}
            value={reason}
            error={own !== null && reason.trim() === "" ? messages.reasonWanted : null}
            onChange={(event) => control.set(code, own, event.currentTarget.value || null)}
          />
          {disabled ? null : (
            <Button
              mt={6}
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                control.set(code, null, null);
                setOpened(false);
              }}
            >
              {messages.revert}
            </Button>
          )}
        </Box>
      ) : null}
    </Box>
  );
}
