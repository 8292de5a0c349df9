import { Badge, Group, Text, Tooltip } from "@mantine/core";
import type { Criterion } from "@tieuchi/engine";
import { messages } from "./messages.ts";

/** What stands under a criterion's name wherever it is answered: who is responsible, what is proposed, how to fill in. */
export function CriterionFacts(props: { criterion: Criterion }) {
  const { criterion } = props;
  return (
    <>
      <Group gap="xs" mb={6}>
        {criterion.office ? (
          <Text size="sm" c="dimmed">
            {messages.office(criterion.office)}
          </Text>
        ) : null}
        {criterion.proposed ? (
          <Tooltip label={messages.proposedHint}>
            <Badge variant="outline" color="gray" size="sm">
              {messages.proposed}
            </Badge>
          </Tooltip>
        ) : null}
      </Group>
      {criterion.guidance.map((line) => (
        <Text key={line} size="sm" mb={6}>
          {line}
        </Text>
      ))}
    </>
  );
}
