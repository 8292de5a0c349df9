import { Alert, Button, Stack, Text, Title } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { faultOf } from "../api/fault.ts";
import { ButtonLink } from "../ui/links.tsx";
import { messages } from "./messages.ts";

export function NotFoundPage() {
  return (
    <Stack p="xl" align="flex-start">
      <Title order={1}>{messages.notFound}</Title>
      <Text>{messages.notFoundHint}</Text>
      <ButtonLink to="/ho-so">{messages.home}</ButtonLink>
    </Stack>
  );
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
