import { Box, List, Text, Title } from "@mantine/core";
import { answerText } from "../answers/answer-text.ts";
import { indexModel } from "../answers/model-index.ts";
import type { Dossier } from "../api/types.ts";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { messages } from "./messages.ts";

/** Where the appraisal differs from what the unit gave, with who, when and why; and what it remarked. */
export function AppraisalChanges(props: { dossier: Dossier }) {
  const { dossier } = props;
  const index = indexModel(dossier.model);
  const changes = Object.entries(dossier.values.appraisal).flatMap(([code, value]) => {
    const question = index.questions.get(code);
    return question?.kind === "datum" && value.answer !== null ? [{ question, value }] : [];
  });
  const notes = index.criteria.flatMap((criterion) => {
    const entry = dossier.appraisals[criterion.code];
    return entry?.note ? [{ criterion, entry, note: entry.note }] : [];
  });
  if (changes.length + notes.length === 0) return null;
  return (
    <Box component="section" data-appraisal-changes>
      <Title order={2}>{messages.changes}</Title>
      <List size="sm" spacing={4}>
        {changes.map(({ question, value }) => (
          <List.Item key={question.code}>
            {question.criterion.ordinal}. {question.datum.name}:{" "}
            <Text span inherit td="line-through">
              {answerText(dossier.values.self[question.code]?.answer ?? null, question)}
            </Text>{" "}
            → <b>{answerText(value.answer, question)}</b>.{" "}
            {value.reason ? messages.because(value.reason) : ""}{" "}
            <Text span inherit c="dimmed">
              {messages.by(value.by.name, formatMoment(value.at))}
            </Text>
          </List.Item>
        ))}
        {notes.map(({ criterion, entry, note }) => (
          <List.Item key={criterion.code}>
            {criterion.ordinal}. {criterion.title}: {messages.note(note)}{" "}
            <Text span inherit c="dimmed">
              {messages.by(entry.by.name, formatMoment(entry.at))}
            </Text>
          </List.Item>
        ))}
      </List>
    </Box>
  );
}
