import { Alert, Button, Group, List, Text } from "@mantine/core";
import { faultOf } from "../api/fault.ts";
import { messages } from "./messages.ts";

/** Somebody changed the record meanwhile: their values, and a choice. What was typed stays until one is made. */
export function StaleNotice(props: {
  error: unknown;
  theirs: readonly { label: string; value: string }[];
  onTheirs: () => void;
  onMine: () => void;
}) {
  return (
    <Alert color="orange" role="alert" title={messages.stale.title}>
      <Text size="sm">{faultOf(props.error).message}</Text>
      <List size="sm" my="xs" listStyleType="none">
        {props.theirs.map(({ label, value }) => (
          <List.Item key={label}>
            {label}: <b>{value}</b>
          </List.Item>
        ))}
      </List>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={props.onTheirs}>
          {messages.stale.theirs}
        </Button>
        <Button size="compact-sm" variant="default" onClick={props.onMine}>
          {messages.stale.mine}
        </Button>
      </Group>
    </Alert>
  );
}
