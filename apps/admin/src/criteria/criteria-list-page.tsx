import { Container, EmptyState, Stack, Table, Title } from "@mantine/core";
import { formatDateVi } from "@tieuchi/engine";
import { api } from "../api/client.ts";
import { AnchorLink } from "../ui/links.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PageWaiting } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";
import { VersionBadges } from "./version-badges.tsx";

/** Every set and every version of it that the criteria folder or the database knows. */
export function CriteriaListPage() {
  // The folder is edited outside the browser: the page follows it.
  const sets = api.useQuery("get", "/api/criteria", {}, { refetchInterval: 5_000 });
  if (!sets.data) return <PageWaiting queries={[sets]} />;
  return (
    <Container size="lg" py="md">
      <PageHeader title={messages.title} />
      {sets.data.length === 0 ? <EmptyState title={messages.none} description={messages.noneHint} /> : null}
      <Stack gap="lg">
        {sets.data.map((set) => (
          <section key={set.set} aria-label={set.title}>
            <Title order={2} mb="xs">
              {set.title}
            </Title>
            <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} aria-label={set.title}>
              <Table withTableBorder highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{messages.version}</Table.Th>
                    <Table.Th>{messages.status}</Table.Th>
                    <Table.Th>{messages.effective}</Table.Th>
                    <Table.Th>{messages.findings}</Table.Th>
                    <Table.Th>{messages.file}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {set.versions.map((version) => (
                    <Table.Tr key={version.version}>
                      <Table.Td>
                        <AnchorLink
                          to="/bo-tieu-chi/$set/$version"
                          params={{ set: set.set, version: version.version }}
                          fw={600}
                        >
                          {version.version}
                        </AnchorLink>
                      </Table.Td>
                      <Table.Td>
                        <VersionBadges version={version} />
                      </Table.Td>
                      <Table.Td>{version.effectiveFrom ? formatDateVi(version.effectiveFrom) : ""}</Table.Td>
                      <Table.Td>{messages.counts(version.errors, version.warnings)}</Table.Td>
                      <Table.Td>{version.file}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </section>
        ))}
      </Stack>
    </Container>
  );
}
