import { Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { messages as ui } from "../ui/messages.ts";
import { formatMoment } from "../ui/vietnamese-date.ts";
import { messages } from "./messages.ts";

export interface OneTime {
  readonly name: string;
  readonly oneTimePassword: string;
  readonly expiresAt: string;
}

/** A one-time password, shown once; closes only on purpose. */
export function OneTimePasswordDialog(props: { given: OneTime | null; onClose: () => void }) {
  const { given } = props;
  return (
    <Modal
      opened={given !== null}
      onClose={props.onClose}
      title={messages.people.oneTime}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      {given ? (
        <Stack>
          <Text size="sm">{messages.people.oneTimeText(given.name, formatMoment(given.expiresAt))}</Text>
          <Code block fz="lg" ta="center" data-one-time-password>
            {given.oneTimePassword}
          </Code>
          <Group justify="flex-end">
            <CopyButton value={given.oneTimePassword}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? ui.copied : messages.people.copy}
                </Button>
              )}
            </CopyButton>
            <Button onClick={props.onClose}>{messages.people.closed}</Button>
          </Group>
        </Stack>
      ) : null}
    </Modal>
  );
}
