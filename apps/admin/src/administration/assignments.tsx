import { ActionIcon, Button, Group, List, Paper, Select, Text, Title } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Assignment, Cycle } from "../api/types.ts";
import { ActionError, PageWaiting } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";
import { useRefresh } from "./use-refresh.ts";

const everyUnit = "*";

/** Who appraises which units of a cycle. */
export function Assignments(props: { cycle: Cycle }) {
  const { cycle } = props;
  const path = { params: { path: { id: cycle.id } } };
  const refresh = useRefresh();
  const assignments = api.useQuery("get", "/api/cycles/{id}/assignments", path);
  const people = api.useQuery("get", "/api/people", {});
  const dossiers = api.useQuery("get", "/api/dossiers", {});
  const [person, setPerson] = useState<string | null>(null);
  const [unit, setUnit] = useState<string>(everyUnit);
  const save = api.useMutation("put", "/api/cycles/{id}/assignments", { onSuccess: refresh });
  if (!assignments.data || !people.data || !dossiers.data)
    return <PageWaiting queries={[assignments, people, dossiers]} />;

  const { revision, assignments: current } = assignments.data;
  const stale = save.error && "theirs" in save.error && save.error.theirs !== undefined;
  const evaluators = people.data.filter(({ roles, active }) => active && roles.includes("evaluator"));
  const units = dossiers.data
    .filter((dossier) => dossier.cycle.id === cycle.id)
    .map((dossier) => dossier.unit);
  const personName = (id: string) => people.data.find((one) => one.id === id)?.name ?? id;
  const unitName = (id: string | null) =>
    id === null ? messages.assignments.allUnits : (units.find((one) => one.id === id)?.name ?? id);
  const put = (next: Assignment[]) => save.mutate({ ...path, body: { revision, assignments: next } });

  return (
    <Paper withBorder p="md" component="section" aria-label={messages.assignments.title}>
      <Title order={2}>{messages.assignments.title}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {messages.assignments.hint}
      </Text>
      {current.length === 0 ? <Text size="sm">{messages.assignments.none}</Text> : null}
      <List listStyleType="none" spacing={4}>
        {current.map((assignment) => {
          const words = [personName(assignment.personId), unitName(assignment.unitId)] as const;
          return (
            <List.Item key={`${assignment.personId} ${assignment.unitId}`}>
              <Group gap="xs">
                <Text size="sm">
                  {words[0]}: {words[1]}
                </Text>
                <ActionIcon
                  variant="subtle"
                  color="red.9"
                  size="sm"
                  aria-label={messages.assignments.remove(...words)}
                  onClick={() => put(current.filter((other) => other !== assignment))}
                >
                  <IconX size={14} />
                </ActionIcon>
              </Group>
            </List.Item>
          );
        })}
      </List>
      {evaluators.length === 0 ? (
        <Text size="sm" c="dimmed">
          {messages.assignments.noEvaluators}
        </Text>
      ) : (
        <Group align="end" mt="sm" gap="sm">
          <Select
            label={messages.assignments.person}
            searchable
            data={evaluators.map(({ id, name }) => ({ value: id, label: name }))}
            value={person}
            onChange={setPerson}
          />
          <Select
            label={messages.assignments.unit}
            allowDeselect={false}
            data={[
              { value: everyUnit, label: messages.assignments.allUnits },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={unit}
            onChange={(value) => setUnit(value ?? everyUnit)}
          />
          <Button
            variant="default"
            disabled={person === null}
            loading={save.isPending}
            onClick={() =>
              person && put([...current, { personId: person, unitId: unit === everyUnit ? null : unit }])
            }
          >
            {messages.assignments.add}
          </Button>
        </Group>
      )}
      <ActionError error={save.error} />
      {stale ? (
        <Button
          mt="xs"
          variant="default"
          onClick={async () => {
            await refresh();
            save.reset();
          }}
        >
          {messages.stale.reload}
        </Button>
      ) : null}
    </Paper>
  );
}
