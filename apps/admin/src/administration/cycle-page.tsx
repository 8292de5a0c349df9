import { Alert, Code, Stack, Text } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { CycleKindBadge, SampleBadge } from "../ui/badges.tsx";
import { AnchorLink } from "../ui/links.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PageWaiting } from "../ui/page-states.tsx";
import { Assignments } from "./assignments.tsx";
import { CycleDossiers } from "./cycle-dossiers.tsx";
import { messages } from "./messages.ts";

export function CyclePage() {
  const { cycleId } = useParams({ from: "/signed-in/quan-tri/ky/$cycleId" });
  const cycles = api.useQuery("get", "/api/cycles", {});
  const cycle = cycles.data?.find(({ id }) => id === cycleId);
  if (!cycles.data) return <PageWaiting queries={[cycles]} />;
  if (!cycle)
    return (
      <Alert color="red" role="alert">
        {messages.cycles.unknown}
      </Alert>
    );
  return (
    <Stack>
      <div>
        <AnchorLink to="/quan-tri/ky" size="sm">
          {messages.cycles.back}
        </AnchorLink>
        <PageHeader
          title={cycle.name}
          badges={
            <>
              <CycleKindBadge kind={cycle.kind} />
              <SampleBadge sample={cycle.sample} />
            </>
          }
        />
        <Text size="sm" c="dimmed">
          <AnchorLink
            to="/bo-tieu-chi/$set/$version"
            params={{ set: cycle.set, version: cycle.version }}
            inherit
            underline="always"
          >{`${cycle.setTitle}, ${cycle.version}`}</AnchorLink>
          {` · ${cycle.year} · `}
          {cycle.pinnedHash ? (
            <>
              {messages.cycles.pinned} <Code title={cycle.pinnedHash}>{cycle.pinnedHash.slice(0, 12)}</Code>
            </>
          ) : (
            messages.cycles.live
          )}
        </Text>
      </div>
      <CycleDossiers cycle={cycle} />
      <Assignments cycle={cycle} />
    </Stack>
  );
}
