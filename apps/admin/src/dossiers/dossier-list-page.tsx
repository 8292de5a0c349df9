import {
  Button,
  Container,
  EmptyState,
  Group,
  Progress,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import type { DossierState, DossierSummary, Me } from "../api/types.ts";
import { LoadSample } from "../sample/load-sample.tsx";
import { hasRole, useMe } from "../session/session.ts";
import { CycleKindBadge, SampleBadge, StateBadge } from "../ui/badges.tsx";
import { AnchorLink, ButtonLink } from "../ui/links.tsx";
import { messages as ui } from "../ui/messages.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { PageWaiting } from "../ui/page-states.tsx";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { messages } from "./messages.ts";
import { SummaryScore } from "./summary-score.tsx";

export function DossierListPage() {
  const me = useMe();
  const filter = useSearch({ from: "/signed-in/ho-so" });
  const navigate = useNavigate({ from: "/ho-so" });
  const dossiers = api.useQuery("get", "/api/dossiers", {});
  const cycles = api.useQuery("get", "/api/cycles", {});
  const narrow = useMediaQuery("(max-width: 48em)");

  if (!dossiers.data || !cycles.data) return <PageWaiting queries={[dossiers, cycles]} />;
  if (cycles.data.length === 0 && hasRole(me, "admin"))
    return (
      <Container size="md" py="md">
        <LoadSample onDone={() => void navigate({ search: {} })} />
      </Container>
    );

  const shown = dossiers.data.filter((dossier) => matches(dossier, filter));
  const setFilter = (change: typeof filter) =>
    void navigate({ search: (previous) => clean({ ...previous, ...change }), replace: true });

  return (
    <Container size="xl" py="md">
      <PageHeader title={messages.title} />
      {dossiers.data.length === 0 ? (
        <NoDossiers me={me} />
      ) : (
        <Stack gap="sm">
          <Group align="end" gap="sm">
            <Select
              label={messages.cycle}
              placeholder={messages.allCycles}
              clearable
              w={narrow ? "100%" : 280}
              data={cycles.data.map((cycle) => ({ value: cycle.id, label: cycle.name }))}
              value={filter.cycle ?? null}
              onChange={(cycle) => setFilter({ cycle: cycle ?? "" })}
            />
            <Select
              label={messages.state}
              placeholder={messages.allStates}
              clearable
              w={narrow ? "100%" : 220}
              data={Object.entries(ui.states).map(([value, label]) => ({ value, label }))}
              value={filter.state ?? null}
              onChange={(state) => setFilter({ state: (state ?? "") as DossierState })}
            />
            <TextInput
              label={messages.findUnit}
              type="search"
              w={narrow ? "100%" : 220}
              leftSection={<IconSearch size={16} />}
              value={filter.unit ?? ""}
              onChange={(event) => setFilter({ unit: event.currentTarget.value })}
            />
            <Text size="sm" c="dimmed" pb={8} role="status">
              {messages.count(shown.length)}
            </Text>
          </Group>
          {shown.length === 0 ? (
            <EmptyState title={messages.noneMatch} py="xl">
              <EmptyState.Actions>
                <Button variant="default" onClick={() => void navigate({ search: {} })}>
                  {messages.clearFilter}
                </Button>
              </EmptyState.Actions>
            </EmptyState>
          ) : narrow ? (
            <Stack gap="xs">
              {shown.map((dossier) => (
                <DossierCard key={dossier.id} dossier={dossier} />
              ))}
            </Stack>
          ) : (
            <DossierTable dossiers={shown} />
          )}
        </Stack>
      )}
    </Container>
  );
}

type Filter = { cycle?: string; state?: DossierState; unit?: string };

function clean(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ""));
}

/** Typing without accents finds accented names, as in every search box people know. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

function matches(dossier: DossierSummary, filter: Filter): boolean {
  return (
    (!filter.cycle || dossier.cycle.id === filter.cycle) &&
    (!filter.state || dossier.state === filter.state) &&
    (!filter.unit || fold(dossier.unit.name).includes(fold(filter.unit)))
  );
}

function DossierTable(props: { dossiers: readonly DossierSummary[] }) {
  return (
    <Table highlightOnHover withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{messages.unit}</Table.Th>
          <Table.Th>{messages.cycle}</Table.Th>
          <Table.Th>{messages.state}</Table.Th>
          <Table.Th>{messages.progress}</Table.Th>
          <Table.Th>{messages.self}</Table.Th>
          <Table.Th>{messages.appraised}</Table.Th>
          <Table.Th>{messages.updated}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.dossiers.map((dossier) => (
          <Table.Tr key={dossier.id}>
            <Table.Td>
              <UnitLink dossier={dossier} />
            </Table.Td>
            <Table.Td>
              <CycleName dossier={dossier} />
            </Table.Td>
            <Table.Td>
              <StateBadge state={dossier.state} />
            </Table.Td>
            <Table.Td miw={110}>
              <Answered dossier={dossier} />
            </Table.Td>
            <Table.Td>
              <SummaryScore summary={dossier.self} />
            </Table.Td>
            <Table.Td>
              <SummaryScore summary={dossier.appraised} />
            </Table.Td>
            <Table.Td>
              <Text size="sm" c="dimmed">
                {formatMoment(dossier.updatedAt)}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function DossierCard(props: { dossier: DossierSummary }) {
  const { dossier } = props;
  return (
    <Stack
      gap={6}
      p="sm"
      bd="1px solid var(--tieuchi-line)"
      style={{ borderRadius: "var(--mantine-radius-sm)" }}
    >
      <Group justify="space-between" gap="xs">
        <UnitLink dossier={dossier} />
        <StateBadge state={dossier.state} />
      </Group>
      <CycleName dossier={dossier} />
      <Answered dossier={dossier} />
      <Group gap="md">
        <Text size="sm" component="div">
          {messages.self}: <SummaryScore summary={dossier.self} />
        </Text>
        {dossier.appraised ? (
          <Text size="sm" component="div">
            {messages.appraised}: <SummaryScore summary={dossier.appraised} />
          </Text>
        ) : null}
      </Group>
    </Stack>
  );
}

function UnitLink(props: { dossier: DossierSummary }) {
  return (
    <AnchorLink to="/ho-so/$dossierId" params={{ dossierId: props.dossier.id }} fw={600}>
      {props.dossier.unit.name}
    </AnchorLink>
  );
}

function CycleName(props: { dossier: DossierSummary }) {
  const { cycle } = props.dossier;
  return (
    <Group gap={6}>
      <Text size="sm">{cycle.name}</Text>
      <CycleKindBadge kind={cycle.kind} />
      <SampleBadge sample={cycle.sample} />
    </Group>
  );
}

function Answered(props: { dossier: DossierSummary }) {
  const { answered, wanted } = props.dossier;
  const label = messages.progressOf(answered, wanted);
  return (
    <div>
      <Text size="sm">{`${answered} / ${wanted}`}</Text>
      <Progress value={wanted === 0 ? 100 : (100 * answered) / wanted} size="sm" aria-label={label} />
    </div>
  );
}

function NoDossiers(props: { me: Me }) {
  const admin = hasRole(props.me, "admin");
  const hint = admin
    ? messages.noneForAdmin
    : hasRole(props.me, "evaluator")
      ? messages.noneForEvaluator
      : messages.noneForUnit;
  return (
    <EmptyState title={messages.none} description={hint} py="xl">
      {admin ? (
        <EmptyState.Actions>
          <ButtonLink to="/quan-tri/ky">{messages.createCycle}</ButtonLink>
        </EmptyState.Actions>
      ) : null}
    </EmptyState>
  );
}
