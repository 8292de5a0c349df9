import { ActionIcon, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { messages } from "./messages.ts";

/** Copies one value; says so for a moment. */
export function CopyIcon(props: { value: string; label: string }) {
  return (
    <CopyButton value={props.value}>
      {({ copied, copy }) => (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={copied ? messages.copied : props.label}
          onClick={copy}
        >
          {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        </ActionIcon>
      )}
    </CopyButton>
  );
}
