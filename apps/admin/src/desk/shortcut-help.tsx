import { Kbd, Modal, Switch, Table, Text } from "@mantine/core";
import { messages } from "./messages.ts";
import { type Action, keyOf } from "./shortcuts.ts";

export function ShortcutHelp(props: {
  opened: boolean;
  onClose: () => void;
  enabled: boolean;
  onEnable: (enabled: boolean) => void;
}) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={messages.shortcuts}>
      <Switch
        label={messages.shortcutsOn}
        checked={props.enabled}
        onChange={(event) => props.onEnable(event.currentTarget.checked)}
        mb="sm"
      />
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={70}>{messages.shortcutKey}</Table.Th>
            <Table.Th>{messages.shortcutDoes}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(Object.keys(keyOf) as Action[]).map((action) => (
            <Table.Tr key={action}>
              <Table.Td>
                <Kbd>{keyOf[action].shows}</Kbd>
              </Table.Td>
              <Table.Td>{messages.keys[action]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="sm">
        {messages.shortcutsHint}
      </Text>
    </Modal>
  );
}
