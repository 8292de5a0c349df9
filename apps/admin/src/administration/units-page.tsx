import {
  Badge,
  Button,
  EmptyState,
  Group,
  Modal,
  Select,
  Stack,
  Switch,
  Table,
  TextInput,
} from "@mantine/core";
import type { SubjectKind } from "@tieuchi/engine";
import { type FormEvent, useState } from "react";
import { api } from "../api/client.ts";
import { faultOf, fieldMessage } from "../api/fault.ts";
import type { Unit } from "../api/types.ts";
import { messages as ui } from "../ui/messages.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { ActionError, PageWaiting } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";
import { StaleNotice } from "./stale-notice.tsx";
import classes from "./table.module.css";
import { useRefresh } from "./use-refresh.ts";

export function UnitsPage() {
  const units = api.useQuery("get", "/api/units", {});
  const [editing, setEditing] = useState<Unit | "new" | null>(null);
  if (!units.data) return <PageWaiting queries={[units]} />;
  return (
    <>
      <PageHeader
        title={messages.units.title}
        actions={<Button onClick={() => setEditing("new")}>{messages.units.add}</Button>}
      />
      {units.data.length === 0 ? (
        <EmptyState title={messages.units.none} description={messages.units.noneHint} py="xl" />
      ) : (
        <Table.ScrollContainer minWidth={520} type="native" tabIndex={0} aria-label={messages.units.title}>
          <Table withTableBorder highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{messages.units.name}</Table.Th>
                <Table.Th>{messages.units.kind}</Table.Th>
                <Table.Th>{messages.units.code}</Table.Th>
                <Table.Th className={classes.actions} aria-label={messages.actions} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {units.data.map((unit) => (
                <Table.Tr key={unit.id}>
                  <Table.Td>
                    <Group gap={6}>
                      {unit.name}
                      {unit.active ? null : <Badge color="gray">{messages.units.inactive}</Badge>}
                    </Group>
                  </Table.Td>
                  <Table.Td>{ui.subjects[unit.kind]}</Table.Td>
                  <Table.Td>{unit.code}</Table.Td>
                  <Table.Td ta="right" className={classes.actions}>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={messages.units.edit(unit.name)}
                      onClick={() => setEditing(unit)}
                    >
                      {messages.edit}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={editing === null || editing === "new" ? messages.units.add : messages.units.edit(editing.name)}
      >
        {editing === null ? null : (
          <UnitForm unit={editing === "new" ? null : editing} onDone={() => setEditing(null)} />
        )}
      </Modal>
    </>
  );
}

function UnitForm(props: { unit: Unit | null; onDone: () => void }) {
  const { onDone } = props;
  // What the form began with: its revision says what a change is made of.
  const [unit, setUnit] = useState(props.unit);
  const refresh = useRefresh();
  const [name, setName] = useState(unit?.name ?? "");
  const [code, setCode] = useState(unit?.code ?? "");
  const [kind, setKind] = useState<SubjectKind>(unit?.kind ?? "commune");
  const [active, setActive] = useState(unit?.active ?? true);
  const onSuccess = async () => {
    await refresh();
    onDone();
  };
  const create = api.useMutation("post", "/api/units", { onSuccess });
  const change = api.useMutation("patch", "/api/units/{id}", { onSuccess });
  const error = create.error ?? change.error;
  const refused = (field: string) => fieldMessage(error, field);
  const theirs = change.error && "theirs" in change.error ? change.error.theirs : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (unit) save(unit);
    else create.mutate({ body: { name, code, kind } });
  }

  /** Saves what stands in the form over this state of the unit. */
  function save({ id, revision }: Unit) {
    change.mutate({ params: { path: { id } }, body: { name, active, revision } });
  }

  function take(newer: Unit) {
    setUnit(newer);
    setName(newer.name);
    setActive(newer.active);
    change.reset();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={messages.units.name}
          required
          data-autofocus
          value={name}
          error={refused("name")}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {unit ? (
          <Switch
            label={messages.units.active}
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
        ) : (
          <>
            <TextInput
              label={messages.units.code}
              description={messages.units.codeHint}
              required
              value={code}
              error={refused("code")}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <Select
              label={messages.units.kind}
              required
              allowDeselect={false}
              data={Object.entries(ui.subjects).map(([value, label]) => ({ value, label }))}
              value={kind}
              onChange={(value) => setKind(value as SubjectKind)}
            />
          </>
        )}
        {theirs ? (
          <StaleNotice
            error={change.error}
            theirs={[
              { label: messages.units.name, value: theirs.name },
              { label: messages.units.active, value: theirs.active ? ui.yes : ui.no },
            ]}
            onTheirs={() => take(theirs)}
            onMine={() => {
              setUnit(theirs);
              save(theirs);
            }}
          />
        ) : (
          <ActionError error={error && faultOf(error).fields.length === 0 ? error : null} />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending || change.isPending}>
            {messages.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
