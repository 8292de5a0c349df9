import { Alert, Button, Code, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { VersionDetail } from "../api/types.ts";
import { hasRole, useMe } from "../session/session.ts";
import { messages as ui } from "../ui/messages.ts";
import { ActionError } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";

/** The leader's approval of exactly the text on the screen, named by its hash. */
export function ApproveButton(props: { set: string; detail: VersionDetail }) {
  const { set, detail } = props;
  const me = useMe();
  const queries = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  // What the leader looked at when opening the dialog; the file may change while it is open.
  const [hash, setHash] = useState<string | null>(null);
  const approve = api.useMutation("post", "/api/criteria/{set}/{version}/approval", {
    onSuccess: async () => {
      await queries.invalidateQueries();
      close();
      notifications.show({ message: messages.approved_, color: "teal" });
    },
  });
  if (!hasRole(me, "leader") || detail.status === "approved" || detail.hash === null) return null;
  return (
    <>
      <Button
        disabled={detail.broken}
        onClick={() => {
          setHash(detail.hash);
          approve.reset();
          open();
        }}
      >
        {messages.approve}
      </Button>
      <Modal opened={opened} onClose={close} title={messages.approveTitle} size="lg">
        <Stack>
          <Text size="sm">{messages.approveText(detail.title, detail.version)}</Text>
          <Alert color="gray">
            <Text size="sm">{messages.approveHash}</Text>
            <Code fz="sm" style={{ overflowWrap: "anywhere", background: "none" }} data-hash>
              {hash}
            </Code>
          </Alert>
          <ActionError error={approve.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {ui.cancel}
            </Button>
            <Button
              loading={approve.isPending}
              onClick={() =>
                hash && approve.mutate({ params: { path: { set, version: detail.version } }, body: { hash } })
              }
            >
              {messages.approve}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
