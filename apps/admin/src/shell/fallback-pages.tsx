import { Alert, Button, Stack, Title } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { faultOf } from "../api/fault.ts";
import { PageMissing } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";

export function NotFoundPage() {
  return <PageMissing title={messages.notFound} hint={messages.notFoundHint} />;
}

export function CrashPage(props: ErrorComponentProps) {
  return (
    <Stack p="xl" align="flex-start">
      <Title order={1}>{messages.crashed}</Title>
      <Alert color="red" role="alert">
        {props.error instanceof Error ? props.error.message : faultOf(props.error).message}
      </Alert>
      <Button onClick={props.reset}>{messages.again}</Button>
    </Stack>
  );
}
