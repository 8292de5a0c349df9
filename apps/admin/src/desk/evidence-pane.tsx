import { Box, NavLink, Stack, Text, Title } from "@mantine/core";
import { IconFile } from "@tabler/icons-react";
import type { Criterion } from "@tieuchi/engine";
import type { Dossier, Evidence } from "../api/types.ts";
import { sizeText } from "../evidence/evidence-file.ts";
import { RequirementTitle } from "../evidence/evidence-list.tsx";
import { EvidencePreview } from "../evidence/evidence-preview.tsx";
import { messages as evidence } from "../evidence/messages.ts";
import classes from "./desk.module.css";
import { messages } from "./messages.ts";

/** What proves the criterion, by requirement, and the chosen file drawn below. */
export function EvidencePane(props: {
  dossier: Dossier;
  criterion: Criterion;
  file: Evidence | undefined;
  onFile: (id: string) => void;
}) {
  const { dossier, criterion, file } = props;
  return (
    <Box component="section" className={classes.pane} aria-label={messages.evidence} tabIndex={0}>
      <Title order={2} mb="xs">
        {messages.evidence}
      </Title>
      {criterion.evidence.length === 0 ? (
        <Text size="sm" c="dimmed">
          {evidence.noRequirement}
        </Text>
      ) : null}
      <Stack gap="xs" mb="md">
        {criterion.evidence.map((requirement) => {
          const files = dossier.evidence.filter((one) => one.requirement === requirement.code);
          return (
            <Box key={requirement.code}>
              <RequirementTitle requirement={requirement} />
              {files.map((one) => (
                <NavLink
                  key={one.id}
                  component="button"
                  type="button"
                  py={3}
                  active={one.id === file?.id}
                  aria-current={one.id === file?.id ? "true" : undefined}
                  leftSection={<IconFile size={16} aria-hidden />}
                  label={one.name}
                  rightSection={
                    <Text size="xs" c="dimmed">
                      {sizeText(one.size)}
                    </Text>
                  }
                  onClick={() => props.onFile(one.id)}
                />
              ))}
              {files.length === 0 ? (
                <Text size="sm" c={requirement.required ? "red.9" : "dimmed"}>
                  {evidence.none}
                </Text>
              ) : null}
            </Box>
          );
        })}
      </Stack>
      {file ? <EvidencePreview key={file.id} dossierId={dossier.id} evidence={file} /> : null}
    </Box>
  );
}
