import { Alert, Button, Center, Group, Loader, Stack, Text, Title } from "@mantine/core";
import { faultOf } from "../api/fault.ts";
import { ButtonLink } from "./links.tsx";
import { messages } from "./messages.ts";

export function PageLoading() {
  return (
    <Center p="xl" role="status">
      <Loader mr="sm" aria-hidden />
      <Text size="sm">{messages.loading}</Text>
    </Center>
  );
}

/** A page whose data did not come, with the API's sentence. */
export function PageError(props: { error: unknown; retry?: () => unknown }) {
  return (
    <Alert color="red" role="alert" m="md">
      <Group justify="space-between">
        <Text size="sm">{faultOf(props.error).message}</Text>
        {props.retry ? (
          <Button size="xs" variant="default" onClick={() => props.retry?.()}>
            {messages.retry}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}

/** In place of a page whose address names nothing there is, or nothing this person may see. */
export function PageMissing(props: { title: string; hint: string }) {
  return (
    <Stack p="xl" align="flex-start">
      <Title order={1}>{props.title}</Title>
      <Text>{props.hint}</Text>
      <ButtonLink to="/ho-so">{messages.toDossiers}</ButtonLink>
    </Stack>
  );
}

interface Loading {
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** What stands in a page's place until all it needs has come: that it loads, or why the first of it did not. */
export function PageWaiting(props: { queries: readonly Loading[] }) {
  const failed = props.queries.find(({ error }) => error);
  return failed ? <PageError error={failed.error} retry={failed.refetch} /> : <PageLoading />;
}

/** The API's refusal of an action, beside the action. */
export function ActionError(props: { error: unknown }) {
  if (!props.error) return null;
  const fault = faultOf(props.error);
  return (
    <Alert color="red" role="alert">
      {fault.message}
      {fault.fields.length > 0 ? (
        <ul>
          {fault.fields.map((problem) => (
            <li key={`${problem.field} ${problem.code}`}>{problem.message}</li>
          ))}
        </ul>
      ) : null}
    </Alert>
  );
}
