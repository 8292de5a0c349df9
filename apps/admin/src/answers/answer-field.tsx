import { Alert, Box, Button, Checkbox, Group, Text } from "@mantine/core";
import type { Answer, Code, DatumType } from "@tieuchi/engine";
import type { ReactNode } from "react";
import type { FieldValue } from "../api/types.ts";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { answerText, isTicks } from "./answer-text.ts";
import { DateAnswer } from "./fields/date-answer.tsx";
import type { FieldProps } from "./fields/field-props.ts";
import { JudgementAnswer } from "./fields/judgement-answer.tsx";
import { NumberAnswer } from "./fields/number-answer.tsx";
import {
  BooleanAnswer,
  ChecklistAnswer,
  ChoiceAnswer,
  NotApplicableAnswer,
} from "./fields/option-answer.tsx";
import { limitsText } from "./limits-text.ts";
import { messages } from "./messages.ts";
import type { ModelIndex, Question } from "./model-index.ts";

type Of<K extends DatumType["kind"]> = Extract<DatumType, { kind: K }>;

const fields = {
  boolean: BooleanAnswer,
  count: ({ type, ...rest }: FieldProps<Of<"count">>) => <NumberAnswer {...rest} unit={type.unit} />,
  decimal: ({ type, ...rest }: FieldProps<Of<"decimal">>) => <NumberAnswer {...rest} unit={type.unit} />,
  percent: ({ type: _, ...rest }: FieldProps<Of<"percent">>) => <NumberAnswer {...rest} unit="%" />,
  date: DateAnswer,
  choice: ChoiceAnswer,
  checklist: ChecklistAnswer,
} satisfies { [K in DatumType["kind"]]: (props: FieldProps<Of<K>>) => ReactNode };

export interface AnswerFieldProps {
  readonly question: Question;
  readonly index: ModelIndex;
  readonly answer: Answer | null;
  readonly error?: ReactNode;
  readonly conflict?: FieldValue | undefined;
  readonly disabled: boolean;
  readonly onChange: (answer: Answer | null) => void;
  readonly onUnreadable: (code: Code, message: string | null) => void;
  readonly onResolve: (whose: "mine" | "theirs") => void;
}

/** The field for one question, of the kind that the criteria ask for, with "không áp dụng" where it is allowed. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, answer, disabled } = props;
  const name = question.kind === "datum" ? question.datum.name : messages.judgement;
  const notApplicable = typeof answer === "object" && answer !== null && !isTicks(answer);
  const common = {
    label: name,
    name,
    description: limitsText(question, props.index) || undefined,
    value: notApplicable ? null : (answer as FieldProps<unknown>["value"]),
    error: props.error,
    disabled,
    onChange: props.onChange,
    onUnreadable: (message: string | null) => props.onUnreadable(question.code, message),
  };
  return (
    <Box data-field={question.code}>
      {notApplicable ? (
        <NotApplicableAnswer label={common.label} error={common.error} />
      ) : question.kind === "judgement" ? (
        <JudgementAnswer {...common} type={question.criterion.scoring} />
      ) : (
        datumField(question.datum.type, common)
      )}
      {mayNotApply(question) ? (
        <Checkbox
          mt={6}
          size="xs"
          label={messages.notApplicable}
          aria-label={messages.notApplicableOf(name)}
          checked={notApplicable}
          disabled={disabled}
          onChange={(event) => {
            props.onUnreadable(question.code, null);
            props.onChange(event.currentTarget.checked ? { notApplicable: true } : null);
          }}
        />
      ) : null}
      {props.conflict ? <Conflict {...props} theirs={props.conflict} /> : null}
    </Box>
  );
}

function datumField(type: DatumType, common: Omit<FieldProps<unknown>, "type">): ReactNode {
  const Field = fields[type.kind] as (props: FieldProps<DatumType>) => ReactNode;
  return <Field {...common} type={type} />;
}

function mayNotApply(question: Question): boolean {
  return question.kind === "datum" ? question.datum.mayNotApply : question.criterion.notApplicable !== null;
}

function Conflict(props: AnswerFieldProps & { theirs: FieldValue }) {
  const { theirs, question } = props;
  return (
    <Alert color="orange" title={messages.conflict} mt="xs" role="alert" p="xs">
      <Text size="sm">
        {messages.conflictYours}: <b>{answerText(props.answer, question)}</b>
      </Text>
      <Text size="sm">
        {messages.conflictTheirs(theirs.by.name, formatMoment(theirs.at))}:{" "}
        <b>{answerText(theirs.answer, question)}</b>
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={() => props.onResolve("mine")}>
          {messages.keepMine}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => props.onResolve("theirs")}>
          {messages.takeTheirs}
        </Button>
      </Group>
    </Alert>
  );
}
