import { Button, Group, List, Modal, Stack, Text, ThemeIcon } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AnswerSheet, Sheet } from "../answers/answer-sheet.ts";
import type { LiveScore } from "../answers/live-score.ts";
import { indexModel } from "../answers/model-index.ts";
import { api } from "../api/client.ts";
import type { Dossier } from "../api/types.ts";
import { useRefreshDossier } from "../dossiers/dossier-query.ts";
import { messages as ui } from "../ui/messages.ts";
import { ActionError } from "../ui/page-states.tsx";
import { ScoreText } from "../ui/score-text.tsx";
import type { Progress } from "./criterion-progress.ts";
import { messages } from "./messages.ts";

/** The check list before a dossier leaves the unit's hands. */
export function SubmitDialog(props: {
  opened: boolean;
  onClose: () => void;
  dossier: Dossier;
  control: AnswerSheet;
  sheet: Sheet;
  live: LiveScore;
  progress: Progress;
  unreadable: number;
}) {
  const { dossier, progress, sheet } = props;
  const navigate = useNavigate();
  const refresh = useRefreshDossier(dossier.id);
  const submit = api.useMutation("post", "/api/dossiers/{id}/submission", {
    onSuccess: async () => {
      props.onClose();
      notifications.show({ message: messages.submitted, color: "teal" });
      await refresh();
      await navigate({ to: "/ho-so/$dossierId/ket-qua", params: { dossierId: dossier.id } });
    },
  });

  const required = indexModel(dossier.model).criteria.flatMap(({ evidence }) =>
    evidence.filter((one) => one.required),
  );
  const complete = progress.answered === progress.wanted;
  const proved = progress.evidenceMissing === 0;
  const saved = sheet.unsaved.size === 0 && props.unreadable === 0;

  async function send() {
    if (await props.control.flush()) submit.mutate({ params: { path: { id: dossier.id } } });
  }

  return (
    <Modal opened={props.opened} onClose={props.onClose} title={messages.submitTitle} size="lg">
      <Stack>
        <Text size="sm">{messages.submitLead}</Text>
        <List spacing={6} listStyleType="none">
          <Check ok={complete}>{messages.checkAnswered(progress.answered, progress.wanted)}</Check>
          <Check ok={proved}>
            {messages.checkEvidence(required.length - progress.evidenceMissing, required.length)}
          </Check>
          <Check ok={saved}>{saved ? messages.checkSaved : messages.checkNotSaved}</Check>
        </List>
        <Text size="sm" component="div">
          {messages.checkScore}: <ScoreText score={props.live.result.total} />
        </Text>
        <ActionError error={submit.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {ui.cancel}
          </Button>
          <Button
            color={complete && proved ? "sea.8" : "orange.9"}
            disabled={!saved}
            loading={submit.isPending}
            onClick={() => void send()}
          >
            {complete && proved ? messages.submitNow : messages.submitAnyway}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Check(props: { ok: boolean; children: ReactNode }) {
  return (
    <List.Item
      icon={
        <ThemeIcon size={20} radius="xl" color={props.ok ? "teal" : "orange"} variant="light" aria-hidden>
          {props.ok ? <IconCheck size={14} /> : <IconAlertTriangle size={14} />}
        </ThemeIcon>
      }
    >
      {props.children}
    </List.Item>
  );
}
