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
        <Group gap="4px 16px" data-live-score>
          <Text component="div" size="sm">
            {messages.total}: <ScoreText score={total} size="sm" />
          </Text>
          <Text component="div" size="sm">
            {messages.level}: <LevelText classification={live.result.classification} />
          </Text>
        </Group>
        <Group gap="sm">
          {props.onFirstProblem ? (
            <Button size="xs" color="red" variant="light" onClick={props.onFirstProblem}>
              {answers.goToProblem}
            </Button>
          ) : null}
          {dossier.may.edit || sheet.unsaved.size > 0 ? (
            <SaveStatus sheet={sheet} unreadable={props.unreadable} />
          ) : null}
          {dossier.may.submit ? (
            <Button size="xs" onClick={open}>
              {messages.submit}
            </Button>
          ) : null}
        </Group>
      </Group>
      <Remaining dossier={dossier} live={live} progress={progress} />
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

/** What is left, in one line: counts, then the names of the first few answers the score waits for. */
function Remaining(props: { dossier: Dossier; live: LiveScore; progress: Progress }) {
  const { progress } = props;
  const { total } = props.live.result;
  const index = indexModel(props.dossier.model);
  const names = total.state === "unknown" ? total.missing.map((code) => index.nameOf(code) ?? code) : [];
  const rest = names.length - named;
  const parts = [
    messages.answered(progress.answered, progress.wanted),
    progress.evidenceMissing > 0 ? messages.evidenceMissing(progress.evidenceMissing) : "",
    names.length > 0 ? messages.missing(names.slice(0, named).join("; ")) : "",
    rest > 0 ? messages.missingMore(rest) : "",
  ];
  return (
    <Tooltip label={names.join("; ")} disabled={rest <= 0} maw={560}>
      <Text size="xs" c="dimmed" lineClamp={2}>
        {parts.filter((part) => part !== "").join(" · ")}
      </Text>
    </Tooltip>
  );
}
