import { ActionIcon, Badge, Button, Group, Menu, Modal, Table, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import { faultOf } from "../api/fault.ts";
import type { Person } from "../api/types.ts";
import { messages as session } from "../session/messages.ts";
import { useMe } from "../session/session.ts";
import { messages as ui } from "../ui/messages.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { PageWaiting } from "../ui/page-states.tsx";
import { HandoverForm } from "./handover-form.tsx";
import { messages } from "./messages.ts";
import { type OneTime, OneTimePasswordDialog } from "./one-time-password.tsx";
import { PersonForm } from "./person-form.tsx";
import classes from "./table.module.css";
import { useRefresh } from "./use-refresh.ts";

type Dialog = { kind: "edit"; person: Person | null } | { kind: "handover"; person: Person } | null;

export function PeoplePage() {
  const people = api.useQuery("get", "/api/people", {});
  const [dialog, setDialog] = useState<Dialog>(null);
  const [oneTime, setOneTime] = useState<OneTime | null>(null);
  if (!people.data) return <PageWaiting queries={[people]} />;
  return (
    <>
      <PageHeader
        title={messages.people.title}
        actions={
          <Button onClick={() => setDialog({ kind: "edit", person: null })}>{messages.people.add}</Button>
        }
      />
      <Table.ScrollContainer minWidth={640} type="native" tabIndex={0} aria-label={messages.people.title}>
        <Table withTableBorder highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.people.name}</Table.Th>
              <Table.Th>{messages.people.username}</Table.Th>
              <Table.Th>{messages.people.roles}</Table.Th>
              <Table.Th>{messages.people.units}</Table.Th>
              <Table.Th className={classes.actions} aria-label={messages.actions} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.data.map((person) => (
              <Table.Tr key={person.id}>
                <Table.Td>
                  <Group gap={6}>
                    {person.name}
                    {person.active ? null : <Badge color="gray">{messages.people.inactive}</Badge>}
                  </Group>
                </Table.Td>
                <Table.Td>{person.username}</Table.Td>
                <Table.Td>{person.roles.map((role) => session.roles[role]).join(", ")}</Table.Td>
                <Table.Td>{person.units.map(({ name }) => name).join(", ")}</Table.Td>
                <Table.Td ta="right" className={classes.actions}>
                  <Group gap={6} justify="flex-end" wrap="nowrap">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={messages.people.edit(person.name)}
                      onClick={() => setDialog({ kind: "edit", person })}
                    >
                      {messages.edit}
                    </Button>
                    <PersonMenu
                      person={person}
                      onOneTime={setOneTime}
                      onHandover={() => setDialog({ kind: "handover", person })}
                    />
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Modal opened={dialog !== null} onClose={() => setDialog(null)} title={titleOf(dialog)}>
        {dialog?.kind === "edit" ? (
          <PersonForm
            person={dialog.person}
            onDone={(given) => {
              setDialog(null);
              setOneTime(given);
            }}
          />
        ) : null}
        {dialog?.kind === "handover" ? (
          <HandoverForm person={dialog.person} people={people.data} onDone={() => setDialog(null)} />
        ) : null}
      </Modal>
      <OneTimePasswordDialog given={oneTime} onClose={() => setOneTime(null)} />
    </>
  );
}

function titleOf(dialog: Dialog): string {
  if (dialog?.kind === "handover") return messages.people.handoverTitle(dialog.person.name);
  return dialog?.person ? messages.people.edit(dialog.person.name) : messages.people.add;
}

function PersonMenu(props: { person: Person; onOneTime: (given: OneTime) => void; onHandover: () => void }) {
  const { person } = props;
  const me = useMe();
  const refresh = useRefresh();
  const tell = (thrown: unknown) => notifications.show({ color: "red", message: faultOf(thrown).message });
  const reset = api.useMutation("post", "/api/people/{id}/one-time-password", {
    onSuccess: (given) => props.onOneTime({ name: person.name, ...given }),
    onError: tell,
  });
  const erase = api.useMutation("post", "/api/people/{id}/erasure", { onSuccess: refresh, onError: tell });
  const target = { params: { path: { id: person.id } } };

  function confirm(
    words: { title: string; text: string; confirm: string },
    danger: boolean,
    run: () => void,
  ) {
    modals.openConfirmModal({
      title: words.title,
      children: <Text size="sm">{words.text}</Text>,
      labels: { confirm: words.confirm, cancel: ui.cancel },
      confirmProps: danger ? { color: "red.9" } : {},
      onConfirm: run,
    });
  }

  const { people } = messages;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={24} aria-label={people.menu(person.name)}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() =>
            confirm(
              { title: people.resetTitle(person.name), text: people.resetText, confirm: people.resetConfirm },
              false,
              () => reset.mutate(target),
            )
          }
        >
          {people.reset}
        </Menu.Item>
        {person.id === me.id ? null : (
          <>
            <Menu.Item onClick={props.onHandover}>{people.handover}</Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="red.9"
              onClick={() =>
                confirm(
                  {
                    title: people.erasureTitle(person.name),
                    text: people.erasureText,
                    confirm: people.erasureConfirm,
                  },
                  true,
                  () => erase.mutate(target),
                )
              }
            >
              {people.erasure}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
