import { Alert, List, Stack } from "@mantine/core";
import type { DossierCriteria, SetAside } from "../api/types.ts";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { messages } from "./messages.ts";

/** What a reader must know about the criteria behind the numbers before believing them. */
export function CriteriaNotices(props: { criteria: DossierCriteria; setAside: readonly SetAside[] }) {
  const { criteria, setAside } = props;
  if (!criteria.change && !criteria.editedAfterApproval && setAside.length === 0) return null;
  return (
    <Stack gap={0}>
      {criteria.change ? (
        <Alert color="orange" title={messages.changed} radius={0} role="status" py="xs">
          {messages.changedText(formatMoment(criteria.change.at))}
        </Alert>
      ) : null}
      {criteria.editedAfterApproval ? (
        <Alert color="sea" title={messages.edited} radius={0} role="status" py="xs">
          {messages.editedText}
        </Alert>
      ) : null}
      {setAside.length > 0 ? (
        <Alert color="orange" title={messages.setAside} radius={0} role="status" py="xs">
          {messages.setAsideText}
          <List size="sm">
            {setAside.map((problem) => (
              <List.Item key={problem.field}>{problem.message}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
    </Stack>
  );
}
