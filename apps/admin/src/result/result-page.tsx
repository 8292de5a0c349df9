import {
  Badge,
  Box,
  Button,
  Container,
  Group,
  List,
  Paper,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Title,
  Tooltip,
} from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { indexModel } from "../answers/model-index.ts";
import { api } from "../api/client.ts";
import type { Dossier, DossierResult, Layer } from "../api/types.ts";
import { useDossier, useRefreshDossier } from "../dossiers/dossier-query.ts";
import { ExplanationTree, pathTo } from "../explanation/explanation-tree.tsx";
import { StateMark } from "../explanation/state-mark.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { LevelText } from "../ui/level-text.tsx";
import { AnchorLink } from "../ui/links.tsx";
import { PageWaiting } from "../ui/page-states.tsx";
import { ScoreText } from "../ui/score-text.tsx";
import { AppraisalChanges } from "./appraisal-changes.tsx";
import { messages } from "./messages.ts";

/** Total, level and the reason for every point, as the API evaluated them. */
export function ResultPage() {
  const dossier = useDossier();
  const search = useSearch({ from: "/signed-in/ho-so/$dossierId/ket-qua" });
  const navigate = useNavigate({ from: "/ho-so/$dossierId/ket-qua" });
  const layer: Layer = search.layer ?? (dossier.appraised ? "appraisal" : "self");
  const answer = api.useQuery("get", "/api/dossiers/{id}/result", {
    params: { path: { id: dossier.id }, query: { layer } },
  });

  return (
    <Container size="lg" py="sm">
      {dossier.appraised ? (
        <SegmentedControl
          mb="sm"
          aria-label={messages.layerLabel}
          value={layer}
          onChange={(next) => void navigate({ search: { layer: next as Layer }, replace: true })}
          data={(["self", "appraisal"] as const).map((value) => ({ value, label: messages.layers[value] }))}
        />
      ) : null}
      {answer.data ? (
        <Outcome key={layer} dossier={dossier} answer={answer.data} node={search.node} />
      ) : (
        <PageWaiting queries={[answer]} />
      )}
    </Container>
  );
}

function Outcome(props: { dossier: Dossier; answer: DossierResult; node: string | undefined }) {
  const { answer, dossier, node } = props;
  const { result, explanation, criteria } = answer;
  const gates = explanation.children
    .flatMap(({ children }) => children)
    .filter(({ kind }) => kind === "gate");
  const hit = gates.filter(({ state }) => state === "counted");
  const refresh = useRefreshDossier(dossier.id);
  const open = node ? pathTo(explanation, node) : null;

  useEffect(() => {
    if (node)
      document.querySelector(`[data-node="${CSS.escape(node)}"]`)?.scrollIntoView({ block: "center" });
  }, [node]);

  // The criteria changed between the two readings: what stands above the numbers must be about the same text.
  const torn = criteria.hash !== dossier.criteria.hash;
  useEffect(() => {
    if (torn) void refresh();
  }, [torn, criteria.hash, dossier.criteria.hash]);

  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Paper withBorder p="sm" data-total>
          <Text size="sm" c="dimmed">
            {messages.total}
          </Text>
          <Box fz={28} lh={1.3}>
            <ScoreText score={result.total} inherit />
          </Box>
        </Paper>
        <Paper withBorder p="sm" data-level>
          <Text size="sm" c="dimmed">
            {messages.level}
          </Text>
          <Box fz={22} lh={1.65}>
            <LevelText classification={result.classification} />
          </Box>
        </Paper>
      </SimpleGrid>
      {hit.length > 0 ? (
        <Box>
          <Title order={2}>{messages.hitGates}</Title>
          <List listStyleType="none" spacing={4}>
            {hit.map((gate) => (
              <List.Item key={gate.id} icon={<StateMark state={gate.state} />}>
                {gate.sentence}
              </List.Item>
            ))}
          </List>
        </Box>
      ) : null}
      {answer.layer === "appraisal" ? <AppraisalChanges dossier={dossier} /> : null}
      <Missing dossier={dossier} answer={answer} />
      <Box>
        <Group justify="space-between">
          <Title order={2}>{messages.why}</Title>
          <Button
            size="compact-sm"
            variant="default"
            className="no-print"
            leftSection={<IconPrinter size={16} />}
            onClick={() => window.print()}
          >
            {messages.print}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mb="xs" className="no-print">
          {messages.whyLead}
        </Text>
        <ExplanationTree root={explanation} controls open={open ?? []} />
      </Box>
      <Group gap="xs">
        <AnchorLink
          size="sm"
          to="/bo-tieu-chi/$set/$version"
          params={{ set: criteria.set, version: criteria.version }}
        >
          {messages.criteria(dossier.model.title, criteria.version)}
        </AnchorLink>
        <Badge color={criteria.status === "approved" ? "teal" : "orange"}>
          {criteria.status === "approved" ? messages.approved : messages.draft}
        </Badge>
        <Tooltip label={messages.hash(criteria.hash)}>
          <Text size="xs" c="dimmed" ff="monospace">
            {criteria.hash.slice(0, 12)}
          </Text>
        </Tooltip>
      </Group>
    </Stack>
  );
}

function Missing(props: { dossier: Dossier; answer: DossierResult }) {
  const { total } = props.answer.result;
  if (total.state !== "unknown") return null;
  const index = indexModel(props.dossier.model);
  return (
    <Disclosure label={messages.missing(total.missing.length)}>
      <List size="sm" style={{ columns: "22rem" }}>
        {total.missing.map((code) => {
          const criterion = index.questions.get(code)?.criterion;
          return (
            <List.Item key={code}>
              {criterion && criterion.code !== code ? `${criterion.ordinal}. ` : ""}
              {index.nameOf(code) ?? code}
            </List.Item>
          );
        })}
      </List>
    </Disclosure>
  );
}
