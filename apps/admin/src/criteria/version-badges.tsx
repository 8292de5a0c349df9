import { Badge, Group } from "@mantine/core";
import type { VersionSummary } from "../api/types.ts";
import { messages } from "./messages.ts";

export function VersionBadges(props: { version: VersionSummary }) {
  const { version } = props;
  return (
    <Group gap={6}>
      <Badge color={version.status === "approved" ? "teal" : "gray"}>
        {version.status === "approved" ? messages.approved : messages.draft}
      </Badge>
      {version.broken ? (
        <Badge color="red" variant="outline">
          {messages.broken}
        </Badge>
      ) : null}
      {version.editedAfterApproval ? (
        <Badge color="orange" variant="outline">
          {messages.editedAfterApproval}
        </Badge>
      ) : null}
    </Group>
  );
}
