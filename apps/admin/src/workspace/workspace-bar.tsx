import { Box, Button, Group, Text, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { AnswerSheet, Sheet } from "../answers/answer-sheet.ts";
import type { LiveScore } from "../answers/live-score.ts";
import { messages as answers } from "../answers/messages.ts";
import { indexModel } from "../answers/model-index.ts";
import { SaveStatus } from "../answers/save-status.tsx";
import type { Dossier } from "../api/types.ts";
import { LevelText } from "../ui/level-text.tsx";
import { ScoreText } from "../ui/score-text.tsx";
import type { Progress } from "./criterion-progress.ts";
import { messages } from "./messages.ts";
import { SubmitDialog } from "./submit-dialog.tsx";
import classes from "./workspace.module.css";

/** Always in sight: the score so far, what is missing, whether all is saved, and the way to submit. */
export function WorkspaceBar(props: {
  dossier: Dossier;
  sheet: Sheet;
  control: AnswerSheet;
  live: LiveScore;
  progress: Progress;
  unreadable: number;
  onFirstProblem: (() => void) | null;
}) {
  const { dossier, live, progress, sheet } = props;
  const [submitting, { open, close }] = useDisclosure(false);
  const { total } = live.result;
  return (
    <Box className={classes.bar}>
      <Group justify="space-between" gap="xs">
        <Group gap="md" data-live-score>
          <Text component="div" size="sm">
            {messages.total}: <ScoreText score={total} size="sm" />
          </Text>
          <Text component="div" size="sm">
            {messages.level}: <LevelText classification={live.result.classification} />
          </Text>
          <Text size="sm" c="dimmed">
            {messages.answered(progress.answered, progress.wanted)}
          </Text>
          {progress.evidenceMissing > 0 ? (
            <Text size="sm" c="dimmed">
              {messages.evidenceMissing(progress.evidenceMissing)}
            </Text>
          ) : null}
        </Group>
        <Group gap="sm">
          {props.onFirstProblem ? (
            <Button size="compact-sm" color="red.9" variant="light" onClick={props.onFirstProblem}>
              {answers.goToProblem}
            </Button>
          ) : null}
          {dossier.may.edit ? <SaveStatus sheet={sheet} unreadable={props.unreadable} /> : null}
          {dossier.may.submit ? (
            <Button size="compact-md" onClick={open}>
              {messages.submit}
            </Button>
          ) : null}
        </Group>
      </Group>
      <MissingNames dossier={dossier} live={live} />
      <SubmitDialog
        opened={submitting}
        onClose={close}
        dossier={dossier}
        control={props.control}
        sheet={sheet}
        live={live}
        progress={progress}
        unreadable={props.unreadable}
      />
    </Box>
  );
}

const named = 3;

/** "Còn thiếu …" in the names of the criteria, the first few, the rest on demand. */
function MissingNames(props: { dossier: Dossier; live: LiveScore }) {
  const { total } = props.live.result;
  if (total.state !== "unknown") return null;
  const index = indexModel(props.dossier.model);
  const names = total.missing.map((code) => index.nameOf(code) ?? code);
  const rest = names.length - named;
  return (
    <Tooltip label={names.join("; ")} disabled={rest <= 0} maw={560}>
      <Text size="xs" c="dimmed" lineClamp={1}>
        {messages.missing(names.slice(0, named).join("; "))}
        {rest > 0 ? ` ${messages.missingMore(rest)}` : ""}
      </Text>
    </Tooltip>
  );
}
