import { Button, Group, Radio, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../api/client.ts";
import { faultOf, fieldMessage } from "../api/fault.ts";
import type { Cycle, CycleKind } from "../api/types.ts";
import { messages as criteria } from "../criteria/messages.ts";
import { ActionError, PageWaiting } from "../ui/page-states.tsx";
import { messages } from "./messages.ts";
import { useRefresh } from "./use-refresh.ts";

/** A new cycle: a version of a set, a year, trial or official. */
export function CycleForm(props: { onDone: (cycle: Cycle) => void }) {
  const refresh = useRefresh();
  const sets = api.useQuery("get", "/api/criteria", {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [kind, setKind] = useState<CycleKind>("trial");
  const create = api.useMutation("post", "/api/cycles", {
    onSuccess: async (cycle) => {
      await refresh();
      props.onDone(cycle);
    },
  });
  if (!sets.data) return <PageWaiting queries={[sets]} />;
  const versions = sets.data.flatMap(({ set, title, versions }) =>
    versions.map((version) => ({
      value: `${set}/${version.version}`,
      label: `${title}, ${version.version} (${version.status === "approved" ? criteria.approved : criteria.draft})`,
    })),
  );
  // Among several sets the first by name is no better guess than another: whoever opens a cycle chooses.
  const selected = chosen ?? (versions.length === 1 ? versions[0]?.value : null) ?? null;

  function submit(event: FormEvent) {
    event.preventDefault();
    const [set, version] = selected?.split("/") ?? [];
    if (set && version) create.mutate({ body: { set, version, year: Number(year), kind, name } });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={messages.cycles.name}
          required
          data-autofocus
          value={name}
          error={fieldMessage(create.error, "name")}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={messages.cycles.version}
          required
          allowDeselect={false}
          data={versions}
          value={selected}
          error={fieldMessage(create.error, "version")}
          onChange={setChosen}
        />
        <TextInput
          label={messages.cycles.year}
          required
          inputMode="numeric"
          pattern="\d{4}"
          w={120}
          value={year}
          error={fieldMessage(create.error, "year")}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <Radio.Group
          label={messages.cycles.kind}
          value={kind}
          error={fieldMessage(create.error, "kind")}
          onChange={(value) => setKind(value as CycleKind)}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="trial" label={messages.cycles.trial} description={messages.cycles.trialHint} />
            <Radio
              value="official"
              label={messages.cycles.official}
              description={messages.cycles.officialHint}
            />
          </Stack>
        </Radio.Group>
        <ActionError
          error={create.error && faultOf(create.error).fields.length === 0 ? create.error : null}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={selected === null} loading={create.isPending}>
            {messages.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
