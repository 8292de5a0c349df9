import { Button, Checkbox, Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { SubjectKind } from "@tieuchi/engine";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Cycle } from "../api/types.ts";
import { StateBadge } from "../ui/badges.tsx";
import { AnchorLink } from "../ui/links.tsx";
import { messages as ui } from "../ui/messages.ts";
import { ActionError, PageWaiting } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";
import { useRefresh } from "./use-refresh.ts";

/** Dossiers of a cycle, and opening more for units of the set's kind of subject. */
export function CycleDossiers(props: { cycle: Cycle }) {
  const { cycle } = props;
  const refresh = useRefresh();
  const dossiers = api.useQuery("get", "/api/dossiers", {});
  const units = api.useQuery("get", "/api/units", {});
  const version = api.useQuery("get", "/api/criteria/{set}/{version}", {
    params: { path: { set: cycle.set, version: cycle.version } },
  });
  const [chosen, setChosen] = useState<string[]>([]);
  const open = api.useMutation("post", "/api/cycles/{id}/dossiers", {
    onSuccess: async () => {
      notifications.show({ message: messages.dossiers.opened(chosen.length), color: "teal" });
      setChosen([]);
      await refresh();
    },
  });
  if (!dossiers.data || !units.data || !version.data)
    return <PageWaiting queries={[dossiers, units, version]} />;
  const mine = dossiers.data.filter((dossier) => dossier.cycle.id === cycle.id);
  const taken = new Set(mine.map(({ unit }) => unit.id));
  const kind = version.data.model?.subject;
  const fitting = units.data.filter((unit) => unit.active && unit.kind === kind);
  const free = fitting.filter((unit) => !taken.has(unit.id));
  return (
    <Paper withBorder p="md" component="section" aria-label={messages.dossiers.title}>
      <Title order={2} mb="xs">
        {messages.dossiers.title}
      </Title>
      {mine.length === 0 ? (
        <Text size="sm" c="dimmed">
          {messages.dossiers.none}
        </Text>
      ) : (
        <List listStyleType="none" spacing={4}>
          {mine.map((dossier) => (
            <List.Item key={dossier.id}>
              <Group gap="xs">
                <AnchorLink to="/ho-so/$dossierId" params={{ dossierId: dossier.id }}>
                  {dossier.unit.name}
                </AnchorLink>
                <StateBadge state={dossier.state} />
              </Group>
            </List.Item>
          ))}
        </List>
      )}
      {free.length === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">
          {whyNoneFree(kind, fitting.length)}
        </Text>
      ) : (
        <Stack gap="xs" mt="md" align="flex-start">
          <Checkbox.Group label={messages.dossiers.choose} value={chosen} onChange={setChosen}>
            <Stack gap={6} mt={6}>
              {free.map((unit) => (
                <Checkbox key={unit.id} value={unit.id} label={unit.name} />
              ))}
            </Stack>
          </Checkbox.Group>
          <ActionError error={open.error} />
          <Group gap="xs">
            <Button
              disabled={chosen.length === 0}
              loading={open.isPending}
              onClick={() => open.mutate({ params: { path: { id: cycle.id } }, body: { unitIds: chosen } })}
            >
              {messages.dossiers.open}
            </Button>
            <Button variant="default" onClick={() => setChosen(free.map(({ id }) => id))}>
              {messages.dossiers.all}
            </Button>
          </Group>
        </Stack>
      )}
    </Paper>
  );
}

function whyNoneFree(kind: SubjectKind | undefined, fitting: number): string {
  if (kind === undefined) return messages.dossiers.noModel;
  const name = ui.subjects[kind];
  return fitting === 0 ? messages.dossiers.noUnits(name) : messages.dossiers.allOpen(fitting, name);
}
