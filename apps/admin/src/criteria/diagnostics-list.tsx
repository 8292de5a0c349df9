import { Anchor, List, Paper, Text, Title } from "@mantine/core";
import type { Diagnostic } from "../api/types.ts";
import { FindingText } from "./finding-text.tsx";
import { messages } from "./messages.ts";

const shown = 8;

/** All findings up front, each leading to its line: none waits unseen below the fold. */
export function DiagnosticsList(props: {
  diagnostics: readonly Diagnostic[];
  onSelect: (line: number) => void;
}) {
  const { diagnostics } = props;
  if (diagnostics.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {messages.noDiagnostics}
      </Text>
    );
  return (
    <Paper withBorder p="sm" data-diagnostics={diagnostics.length}>
      <Title order={2} mb={4}>
        {messages.diagnostics}
      </Title>
      <List size="sm" spacing={2} listStyleType="none">
        {diagnostics.slice(0, shown).map((diagnostic) => (
          <List.Item key={`${diagnostic.line} ${diagnostic.column} ${diagnostic.code}`}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => props.onSelect(diagnostic.line)}
            >
              {messages.severities[diagnostic.severity]}, {messages.at(diagnostic.line, diagnostic.column)}
            </Anchor>
            {": "}
            <FindingText text={diagnostic.message} />
          </List.Item>
        ))}
      </List>
      {diagnostics.length > shown ? (
        <Text size="sm" c="dimmed">
          {messages.more(diagnostics.length - shown)}
        </Text>
      ) : null}
    </Paper>
  );
}
