import { Button, EmptyState, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import { ButtonLink } from "../ui/links.tsx";
import { ActionError } from "../ui/page-states.tsx";
import { AccountsTable } from "./accounts-table.tsx";
import { messages } from "./messages.ts";

/** What an administrator finds in an empty installation: one clear button. */
export function LoadSample(props: { onDone: () => void }) {
  const queries = useQueryClient();
  const [left, setLeft] = useState(false);
  const load = api.useMutation("post", "/api/sample", {});
  if (load.data && !left)
    return (
      <AccountsTable
        accounts={load.data.accounts}
        onDone={() => {
          setLeft(true);
          // Only now: refetching earlier would replace this page and its passwords.
          void queries.invalidateQueries();
          props.onDone();
        }}
      />
    );
  return (
    <EmptyState size="lg" py="xl">
      <EmptyState.Title order={1}>{messages.title}</EmptyState.Title>
      <EmptyState.Description>{messages.lead}</EmptyState.Description>
      <EmptyState.Actions>
        <Stack align="center">
          <Button size="md" loading={load.isPending} onClick={() => load.mutate({})}>
            {messages.load}
          </Button>
          <ActionError error={load.error} />
          <Text size="sm" c="dimmed">
            {messages.instead}
          </Text>
          <ButtonLink to="/quan-tri" variant="subtle">
            {messages.administration}
          </ButtonLink>
        </Stack>
      </EmptyState.Actions>
    </EmptyState>
  );
}
