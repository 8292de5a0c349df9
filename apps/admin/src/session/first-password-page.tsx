import { Center, Paper, Stack, Text, Title } from "@mantine/core";
import { messages } from "./messages.ts";
import { PasswordForm } from "./password-form.tsx";

/** Stands in the way of every other page while the one-time password is in use. */
export function FirstPasswordPage() {
  return (
    <Center mih="100dvh" p="md" bg="sea.0">
      <Paper component="main" withBorder p="xl" w="100%" maw={440} shadow="xs">
        <Stack>
          <Title order={1}>{messages.changeTitle}</Title>
          <Text size="sm" c="dimmed">
            {messages.changeLead}
          </Text>
          <PasswordForm oneTime />
        </Stack>
      </Paper>
    </Center>
  );
}
