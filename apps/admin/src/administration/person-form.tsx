import { Button, Checkbox, Group, MultiSelect, Stack, Switch, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../api/client.ts";
import { faultOf, fieldMessage } from "../api/fault.ts";
import type { Person, Role } from "../api/types.ts";
import { messages as session } from "../session/messages.ts";
import { messages as ui } from "../ui/messages.ts";
import { ActionError } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";
import type { OneTime } from "./one-time-password.tsx";
import { StaleNotice } from "./stale-notice.tsx";
import { useRefresh } from "./use-refresh.ts";

/** A new person, or a change of one; a new one comes back with a one-time password. */
export function PersonForm(props: { person: Person | null; onDone: (given: OneTime | null) => void }) {
  const { onDone } = props;
  // What the form began with: its revision says what a change is made of.
  const [person, setPerson] = useState(props.person);
  const refresh = useRefresh();
  const units = api.useQuery("get", "/api/units", {});
  const [name, setName] = useState(person?.name ?? "");
  const [username, setUsername] = useState(person?.username ?? "");
  const [roles, setRoles] = useState<Role[]>(person?.roles ?? []);
  const [unitIds, setUnitIds] = useState(person?.units.map(({ id }) => id) ?? []);
  const [active, setActive] = useState(person?.active ?? true);
  const create = api.useMutation("post", "/api/people", {
    onSuccess: async (made) => {
      onDone({ name: made.name, oneTimePassword: made.oneTimePassword, expiresAt: made.expiresAt });
      await refresh();
    },
  });
  const change = api.useMutation("patch", "/api/people/{id}", {
    onSuccess: async () => {
      onDone(null);
      await refresh();
    },
  });
  const error = create.error ?? change.error;
  const theirs = change.error && "theirs" in change.error ? change.error.theirs : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (person) save(person);
    else create.mutate({ body: { username, name, roles, units: unitIds } });
  }

  /** Saves what stands in the form over this state of the account. */
  function save({ id, revision }: Person) {
    change.mutate({ params: { path: { id } }, body: { name, roles, units: unitIds, active, revision } });
  }

  function take(newer: Person) {
    setPerson(newer);
    setName(newer.name);
    setRoles(newer.roles);
    setUnitIds(newer.units.map(({ id }) => id));
    setActive(newer.active);
    change.reset();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={messages.people.name}
          required
          data-autofocus
          value={name}
          error={fieldMessage(error, "name")}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {person ? null : (
          <TextInput
            label={messages.people.username}
            description={messages.people.usernameHint}
            required
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={username}
            error={fieldMessage(error, "username")}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
        )}
        <Checkbox.Group
          label={messages.people.roles}
          value={roles}
          error={fieldMessage(error, "roles")}
          onChange={(chosen) => setRoles(chosen as Role[])}
        >
          <Group mt={6}>
            {Object.entries(session.roles).map(([value, label]) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
        <MultiSelect
          label={messages.people.units}
          description={messages.people.unitsHint}
          searchable
          data={(units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          value={unitIds}
          error={fieldMessage(error, "units")}
          onChange={setUnitIds}
        />
        {person ? (
          <Switch
            label={messages.people.active}
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
        ) : null}
        {theirs ? (
          <StaleNotice
            error={change.error}
            theirs={linesOf(theirs)}
            onTheirs={() => take(theirs)}
            onMine={() => {
              setPerson(theirs);
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

function linesOf({ name, roles, units, active }: Person): { label: string; value: string }[] {
  const list = (words: readonly string[]) => words.join(", ") || messages.stale.nothing;
  return [
    { label: messages.people.name, value: name },
    { label: messages.people.roles, value: list(roles.map((role) => session.roles[role])) },
    { label: messages.people.units, value: list(units.map((unit) => unit.name)) },
    { label: messages.people.active, value: active ? ui.yes : ui.no },
  ];
}
