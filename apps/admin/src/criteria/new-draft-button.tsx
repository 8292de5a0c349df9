import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { hasRole, useMe } from "../session/session.ts";
import { ActionError } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";

/** Makes the edit of an approved file a draft version of its own. */
export function NewDraftButton(props: { set: string; version: string }) {
  const { set, version } = props;
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const draft = api.useMutation("post", "/api/criteria/{set}/{version}/draft", {
    onSuccess: async ({ version: made }) => {
      notifications.show({ message: messages.newDraftDone(made), color: "teal" });
      await queries.invalidateQueries();
      await navigate({ to: "/bo-tieu-chi/$set/$version", params: { set, version: made } });
    },
  });
  if (!hasRole(me, "author", "admin")) return null;
  return (
    <>
      <Button loading={draft.isPending} onClick={() => draft.mutate({ params: { path: { set, version } } })}>
        {messages.newDraft}
      </Button>
      <ActionError error={draft.error} />
    </>
  );
}
