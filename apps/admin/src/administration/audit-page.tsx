import { Alert, Button, Code, Stack, Text } from "@mantine/core";
import { api } from "../api/client.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { PageWaiting } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";

/** Whether the chain of the log still holds. */
export function AuditPage() {
  const check = api.useQuery("get", "/api/audit/verification", {}, { staleTime: 0 });
  return (
    <Stack align="flex-start">
      <PageHeader title={messages.audit.title} />
      <Text size="sm">{messages.audit.lead}</Text>
      {check.data ? (
        <Alert color={check.data.ok ? "teal" : "red"} role="status" w="100%">
          {check.data.brokenAt === null
            ? messages.audit.ok(check.data.entries)
            : messages.audit.broken(check.data.brokenAt)}
          {check.data.head ? (
            <Text size="xs" mt={4}>
              {messages.audit.head}: <Code style={{ overflowWrap: "anywhere" }}>{check.data.head}</Code>
            </Text>
          ) : null}
        </Alert>
      ) : (
        <PageWaiting queries={[check]} />
      )}
      <Button variant="default" loading={check.isFetching} onClick={() => void check.refetch()}>
        {messages.audit.verify}
      </Button>
    </Stack>
  );
}
