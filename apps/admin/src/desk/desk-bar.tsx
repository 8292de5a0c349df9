import { ActionIcon, Box, Button, Group, Text, Tooltip } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconKeyboard } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { Criterion } from "@tieuchi/engine";
import type { AnswerSheet, Sheet } from "../answers/answer-sheet.ts";
import type { LiveScore } from "../answers/live-score.ts";
import { SaveStatus } from "../answers/save-status.tsx";
import { api } from "../api/client.ts";
import type { Dossier } from "../api/types.ts";
import { useRefreshDossier } from "../dossiers/dossier-query.ts";
import { missingEvidence } from "../evidence/missing-evidence.ts";
import { LevelText } from "../ui/level-text.tsx";
import { messages as ui } from "../ui/messages.ts";
import { ActionError } from "../ui/page-states.tsx";
import { ScoreText } from "../ui/score-text.tsx";
import classes from "./desk.module.css";
import { messages } from "./messages.ts";

/** Totals so far, what is left, whether all is saved, and the end of the appraisal. */
export function DeskBar(props: {
  dossier: Dossier;
  sheet: Sheet;
  live: LiveScore;
  left: number;
  criteria: readonly Criterion[];
  control: AnswerSheet;
  onHelp: () => void;
}) {
  const { dossier, live, left } = props;
  const navigate = useNavigate();
  const refresh = useRefreshDossier(dossier.id);
  const complete = api.useMutation("post", "/api/dossiers/{id}/completion", {
    onSuccess: async () => {
      notifications.show({ message: messages.completed, color: "teal" });
      await refresh();
      await navigate({
        to: "/ho-so/$dossierId/ket-qua",
        params: { dossierId: dossier.id },
        search: { layer: "appraisal" },
      });
    },
  });

  function ask() {
    const unproved = missingEvidence(props.criteria, dossier.evidence).map(({ title }) => title);
    modals.openConfirmModal({
      title: messages.completeTitle,
      children: (
        <>
          <Text size="sm">{messages.completeText}</Text>
          {left > 0 ? (
            <Text size="sm" mt="xs">
              {messages.leftToDo(left)}
            </Text>
          ) : null}
          {unproved.length > 0 ? (
            <Text size="sm" mt="xs">
              {messages.evidenceMissing(unproved)}
            </Text>
          ) : null}
        </>
      ),
      labels: { confirm: messages.completeNow, cancel: ui.cancel },
      confirmProps: { disabled: left > 0 },
      onConfirm: async () => {
        if (await props.control.flush()) complete.mutate({ params: { path: { id: dossier.id } } });
      },
    });
  }

  return (
    <Box className={classes.bar}>
      <Group justify="space-between" gap="xs">
        <Group gap="4px 16px" data-live-score>
          <Text component="div" size="sm">
            {messages.total}: <ScoreText score={live.result.total} size="sm" />
          </Text>
          <Text component="div" size="sm">
            {messages.level}: <LevelText classification={live.result.classification} />
          </Text>
          <Text size="sm" c="dimmed" data-left={left}>
            {messages.left(left, props.criteria.length)}
          </Text>
        </Group>
        <Group gap="sm">
          {dossier.may.appraise || props.sheet.unsaved.size > 0 ? <SaveStatus sheet={props.sheet} /> : null}
          <Tooltip label={messages.shortcuts}>
            <ActionIcon variant="default" size={28} aria-label={messages.shortcuts} onClick={props.onHelp}>
              <IconKeyboard size={18} />
            </ActionIcon>
          </Tooltip>
          {dossier.may.complete ? (
            <Button size="xs" onClick={ask} loading={complete.isPending}>
              {messages.complete}
            </Button>
          ) : null}
        </Group>
      </Group>
      <ActionError error={complete.error} />
    </Box>
  );
}
