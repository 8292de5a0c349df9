import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../api/client.ts";
import { faultOf } from "../api/fault.ts";
import { messages } from "./messages.ts";
import { sessionQuery } from "./session.ts";

const shortest = 12;

/** Changing one's own password, by free will or because the one-time password has to go. */
export function PasswordForm(props: { oneTime: boolean; onDone?: () => void }) {
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [repeat, setRepeat] = useState("");
  const [tried, setTried] = useState(false);
  const change = api.useMutation("post", "/api/session/password", {
    onSuccess: (me) => {
      queries.setQueryData(sessionQuery.queryKey, me);
      props.onDone?.();
    },
  });
  const fault = change.error ? faultOf(change.error) : null;
  const refused = (field: string) => fault?.fields.find((problem) => problem.field === field)?.message;
  const tooShort = next.length < shortest;
  const differ = next !== repeat;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!tooShort && !differ) change.mutate({ body: { current, next } });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {fault && fault.fields.length === 0 ? (
          <Alert color="red" role="alert">
            {fault.message}
          </Alert>
        ) : null}
        <PasswordInput
          label={props.oneTime ? messages.currentOneTime : messages.current}
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          value={current}
          error={refused("current")}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={messages.next}
          description={messages.nextHint}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={next}
          error={refused("next") ?? (tried && tooShort ? messages.tooShort : null)}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <PasswordInput
          label={messages.repeat}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={repeat}
          error={tried && differ ? messages.differ : null}
          onChange={(event) => setRepeat(event.currentTarget.value)}
        />
        <Button type="submit" loading={change.isPending}>
          {messages.save}
        </Button>
      </Stack>
    </form>
  );
}
