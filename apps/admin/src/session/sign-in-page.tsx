import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../api/client.ts";
import { faultOf } from "../api/fault.ts";
import { messages } from "./messages.ts";
import { announceSession, sessionQuery } from "./session.ts";

export function SignInPage() {
  const { to } = useSearch({ from: "/dang-nhap" });
  const queries = useQueryClient();
  const session = useQuery(sessionQuery);
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const signIn = api.useMutation("post", "/api/session", {
    onSuccess: (me) => {
      // Nothing that another person loaded in this window may be seen by the next one.
      queries.removeQueries({ predicate: (query) => query.queryKey[1] !== sessionQuery.queryKey[1] });
      announceSession(me);
      queries.setQueryData(sessionQuery.queryKey, me);
    },
  });

  if (session.data) return <Navigate to={to ?? "/ho-so"} replace />;

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ body: { username: username.trim(), password } });
  }

  return (
    <Center mih="100dvh" p="md" bg="sea.0">
      <Paper component="main" withBorder p="xl" w="100%" maw={400} shadow="xs">
        <form onSubmit={submit}>
          <Stack>
            <div>
              <Title order={1}>{messages.title}</Title>
              <Text c="dimmed" size="sm">
                {messages.lead}
              </Text>
            </div>
            {signIn.error ? (
              <Alert color="red" role="alert">
                {faultOf(signIn.error).message}
              </Alert>
            ) : null}
            <TextInput
              label={messages.username}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              required
              withAsterisk={false}
              value={username}
              onChange={(event) => setUsername(event.currentTarget.value)}
            />
            <PasswordInput
              label={messages.password}
              name="password"
              autoComplete="current-password"
              required
              withAsterisk={false}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Button type="submit" loading={signIn.isPending}>
              {messages.submit}
            </Button>
            <Text size="sm" c="dimmed">
              {messages.forgotten}
            </Text>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
