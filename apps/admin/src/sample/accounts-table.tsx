import { Alert, Button, Code, CopyButton, Group, Stack, Table, Text, Title } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { SampleAccount } from "../api/types.ts";
import { messages as session } from "../session/messages.ts";
import { CopyIcon } from "../ui/copy-icon.tsx";
import { messages as ui } from "../ui/messages.ts";
import { messages } from "./messages.ts";

/** One-time passwords, shown once and easy to hand on. */
export function AccountsTable(props: { accounts: readonly SampleAccount[]; onDone: () => void }) {
  const rolesOf = (account: SampleAccount) => account.roles.map((role) => session.roles[role]).join(", ");
  const asText = props.accounts
    .map((account) => [account.username, account.name, rolesOf(account), account.oneTimePassword].join("\t"))
    .join("\n");
  return (
    <Stack>
      <Title order={1}>{messages.accounts}</Title>
      <Alert color="orange">{messages.accountsLead}</Alert>
      <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} aria-label={messages.accounts}>
        <Table withTableBorder striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.username}</Table.Th>
              <Table.Th>{messages.password}</Table.Th>
              <Table.Th>{messages.name}</Table.Th>
              <Table.Th>{messages.roles}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.accounts.map((account) => (
              <Table.Tr key={account.username} data-account={account.username}>
                <Table.Td fw={600}>{account.username}</Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap">
                    <Code fz="sm" data-one-time-password>
                      {account.oneTimePassword}
                    </Code>
                    <CopyIcon value={account.oneTimePassword} label={messages.copyOne(account.username)} />
                  </Group>
                </Table.Td>
                <Table.Td>{account.name}</Table.Td>
                <Table.Td>
                  <Text size="sm">{rolesOf(account)}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group>
        <CopyButton value={asText}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
            >
              {copied ? ui.copied : messages.copyAll}
            </Button>
          )}
        </CopyButton>
        <Button onClick={props.onDone}>{messages.done}</Button>
      </Group>
    </Stack>
  );
}
