import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Person } from "../api/types.ts";
import { ActionError } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";
import { useRefresh } from "./use-refresh.ts";

/** What a leaving person has open goes to another. */
export function HandoverForm(props: { person: Person; people: readonly Person[]; onDone: () => void }) {
  const { person } = props;
  const refresh = useRefresh();
  const [to, setTo] = useState<string | null>(null);
  const handover = api.useMutation("post", "/api/people/{id}/handover", {
    onSuccess: async () => {
      props.onDone();
      notifications.show({ message: messages.people.handoverDone, color: "teal" });
      await refresh();
    },
  });
  const others = props.people.filter((other) => other.active && other.id !== person.id);
  return (
    <Stack>
      <Text size="sm">{messages.people.handoverText}</Text>
      <Select
        label={messages.people.handoverTo}
        searchable
        data={others.map((other) => ({ value: other.id, label: `${other.name} (${other.username})` }))}
        value={to}
        onChange={setTo}
      />
      <ActionError error={handover.error} />
      <Group justify="flex-end">
        <Button
          disabled={to === null}
          loading={handover.isPending}
          onClick={() => to && handover.mutate({ params: { path: { id: person.id } }, body: { to } })}
        >
          {messages.people.handoverConfirm}
        </Button>
      </Group>
    </Stack>
  );
}
