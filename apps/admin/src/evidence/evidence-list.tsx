import { ActionIcon, Anchor, Badge, Box, Group, Loader, Stack, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { useMediaQuery } from "@mantine/hooks";
import { modals } from "@mantine/modals";
import { IconFile, IconTrash, IconUpload } from "@tabler/icons-react";
import type { EvidenceRequirement } from "@tieuchi/engine";
import { useState } from "react";
import { faultOf } from "../api/fault.ts";
import type { Dossier, Evidence } from "../api/types.ts";
import { messages as ui } from "../ui/messages.ts";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { acceptedFiles, contentUrl, largestFile, sizeText } from "./evidence-file.ts";
import { messages } from "./messages.ts";
import { useEvidence } from "./use-evidence.ts";

/** One thing that has to be proved, its files, and where the unit may attach them: a drop zone. */
export function EvidenceOfRequirement(props: { dossier: Dossier; requirement: EvidenceRequirement }) {
  const { dossier, requirement } = props;
  const { add, remove } = useEvidence(dossier);
  const [faults, setFaults] = useState<readonly string[]>([]);
  // With a finger there is nothing to drag a file from.
  const touch = useMediaQuery("(pointer: coarse)");
  const files = dossier.evidence.filter((file) => file.requirement === requirement.code);

  async function attach(dropped: readonly File[]) {
    setFaults([]);
    for (const file of dropped) {
      if (file.size > largestFile) {
        setFaults((before) => [...before, messages.tooLarge(file.name)]);
        continue;
      }
      await add
        .mutateAsync({ requirement: requirement.code, file })
        .catch((thrown) => setFaults((before) => [...before, `${file.name}: ${faultOf(thrown).message}`]));
    }
  }

  function askToRemove(file: Evidence) {
    modals.openConfirmModal({
      title: messages.removeTitle,
      children: <Text size="sm">{messages.removeText(file.name)}</Text>,
      labels: { confirm: messages.removeConfirm, cancel: ui.cancel },
      confirmProps: { color: "red.9" },
      onConfirm: () => remove.mutate(file.id, { onError: (thrown) => setFaults([faultOf(thrown).message]) }),
    });
  }

  return (
    <Box data-requirement={requirement.code}>
      <RequirementTitle requirement={requirement} />
      <Stack gap={4} mt={4}>
        {files.map((file) => (
          <Group key={file.id} gap={6} wrap="nowrap">
            <IconFile size={16} aria-hidden style={{ flexShrink: 0 }} />
            <Anchor
              href={contentUrl(dossier.id, file.id)}
              target="_blank"
              rel="noreferrer"
              size="sm"
              miw={0}
              truncate
            >
              {file.name}
            </Anchor>
            <Text
              size="xs"
              c="dimmed"
              style={{ whiteSpace: "nowrap" }}
              title={messages.by(file.by.name, formatMoment(file.at))}
            >
              {sizeText(file.size)}
            </Text>
            {dossier.may.attach ? (
              <ActionIcon
                variant="subtle"
                color="gray.8"
                size="sm"
                aria-label={messages.remove(file.name)}
                onClick={() => askToRemove(file)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            ) : null}
          </Group>
        ))}
        {files.length === 0 && !dossier.may.attach ? (
          <Text size="sm" c="dimmed">
            {messages.none}
          </Text>
        ) : null}
        {dossier.may.attach ? (
          <Dropzone
            onDrop={(dropped) => void attach(dropped)}
            p={6}
            radius="sm"
            inputProps={{ "aria-label": messages.dropFor(requirement.title), accept: acceptedFiles }}
            aria-label={messages.dropFor(requirement.title)}
          >
            <Group gap={8} wrap="nowrap" style={{ pointerEvents: "none" }}>
              {add.isPending ? <Loader size={16} /> : <IconUpload size={16} aria-hidden />}
              <Text size="sm">
                {add.isPending
                  ? messages.uploading(add.variables.file.name)
                  : touch
                    ? messages.choose
                    : messages.drop}{" "}
                <Text span size="xs" c="dimmed">
                  {messages.kinds}
                </Text>
              </Text>
            </Group>
          </Dropzone>
        ) : null}
        {faults.map((fault) => (
          <Text key={fault} size="sm" c="var(--mantine-color-error)" role="alert">
            {fault}
          </Text>
        ))}
      </Stack>
    </Box>
  );
}

export function RequirementTitle(props: { requirement: EvidenceRequirement }) {
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Text size="sm" fw={500}>
        {props.requirement.title}
      </Text>
      <Badge
        size="sm"
        variant={props.requirement.required ? "light" : "outline"}
        color="gray"
        style={{ flexShrink: 0 }}
      >
        {props.requirement.required ? messages.required : messages.optional}
      </Badge>
    </Group>
  );
}
