import { Group, Loader, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCloudOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Sheet } from "./answer-sheet.ts";
import { messages } from "./messages.ts";

const time = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
});

/** Whether what was typed is safe, in words; announced to screen readers when it changes. */
export function SaveStatus(props: { sheet: Sheet; unreadable?: number }) {
  const status = describe(props.sheet, props.unreadable ?? 0);
  return (
    <Group gap={6} role="status" wrap="nowrap" data-save-state={status.state}>
      {status.icon}
      <Text size="sm" c={status.color}>
        {status.text}
      </Text>
    </Group>
  );
}

interface Status {
  readonly state: "saved" | "saving" | "pending" | "offline" | "conflict" | "refused" | "incomplete";
  readonly text: string;
  readonly color: string;
  readonly icon: ReactNode;
}

function describe(sheet: Sheet, unreadable: number): Status {
  const warning = <IconAlertTriangle size={16} color="var(--mantine-color-error)" aria-hidden />;
  if (sheet.phase === "offline")
    return {
      state: "offline",
      text: messages.status.offline,
      color: "red.9",
      icon: <IconCloudOff size={16} aria-hidden />,
    };
  if (sheet.conflicts.size > 0)
    return {
      state: "conflict",
      text: messages.status.conflict(sheet.conflicts.size),
      color: "red.9",
      icon: warning,
    };
  if (sheet.phase === "saving")
    return {
      state: "saving",
      text: messages.status.saving,
      color: "dimmed",
      icon: <Loader size={14} aria-hidden />,
    };
  if (sheet.phase === "pending" && sheet.unsaved.size > sheet.incomplete.size)
    return {
      state: "pending",
      text: messages.status.pending,
      color: "dimmed",
      icon: <Loader size={14} aria-hidden />,
    };
  if (sheet.fault) return { state: "refused", text: sheet.fault, color: "red.9", icon: warning };
  // A stored answer may be named as what stands against a new one; only the new one is not saved.
  const refused = [...sheet.refused.keys()].filter((code) => sheet.unsaved.has(code)).length + unreadable;
  if (refused > 0)
    return { state: "refused", text: messages.status.refused(refused), color: "red.9", icon: warning };
  if (sheet.incomplete.size > 0)
    return {
      state: "incomplete",
      text: messages.status.incomplete(sheet.incomplete.size),
      color: "red.9",
      icon: warning,
    };
  return {
    state: "saved",
    text: sheet.savedAt ? messages.savedAt(time.format(sheet.savedAt)) : messages.status.saved,
    color: "dimmed",
    icon: <IconCheck size={16} color="var(--mantine-color-teal-8)" aria-hidden />,
  };
}
