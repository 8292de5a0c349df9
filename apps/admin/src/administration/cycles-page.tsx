import { Button, EmptyState, Group, Modal, Table } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { CycleKindBadge, SampleBadge } from "../ui/badges.tsx";
import { AnchorLink } from "../ui/links.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PageWaiting } from "../ui/page-states.tsx";
import { CycleForm } from "./cycle-form.tsx";
import { messages } from "./messages.ts";

export function CyclesPage() {
  const cycles = api.useQuery("get", "/api/cycles", {});
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  if (!cycles.data) return <PageWaiting queries={[cycles]} />;
  return (
    <>
      <PageHeader
        title={messages.cycles.title}
        actions={<Button onClick={open}>{messages.cycles.add}</Button>}
      />
      {cycles.data.length === 0 ? (
        <EmptyState title={messages.cycles.none} description={messages.cycles.noneHint} py="xl" />
      ) : (
        <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} aria-label={messages.cycles.title}>
          <Table withTableBorder highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{messages.cycles.name}</Table.Th>
                <Table.Th>{messages.cycles.set}</Table.Th>
                <Table.Th>{messages.cycles.version}</Table.Th>
                <Table.Th>{messages.cycles.year}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {cycles.data.map((cycle) => (
                <Table.Tr key={cycle.id}>
                  <Table.Td>
                    <Group gap={6}>
                      <AnchorLink to="/quan-tri/ky/$cycleId" params={{ cycleId: cycle.id }} fw={600}>
                        {cycle.name}
                      </AnchorLink>
                      <CycleKindBadge kind={cycle.kind} />
                      <SampleBadge sample={cycle.sample} />
                    </Group>
                  </Table.Td>
                  <Table.Td>{cycle.setTitle}</Table.Td>
                  <Table.Td>{cycle.version}</Table.Td>
                  <Table.Td>{cycle.year}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Modal opened={opened} onClose={close} title={messages.cycles.add}>
        <CycleForm
          onDone={(cycle) => {
            close();
            void navigate({ to: "/quan-tri/ky/$cycleId", params: { cycleId: cycle.id } });
          }}
        />
      </Modal>
    </>
  );
}
