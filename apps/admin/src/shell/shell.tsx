import { Alert, AppShell, Burger, Button, Group, Menu, Modal, Text } from "@mantine/core";
import { useDisclosure, useNetwork } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconChevronDown, IconFolders, IconListDetails, IconSettings } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { saveOpenSheets } from "../answers/open-sheets.ts";
import { request } from "../api/client.ts";
import { faultOf } from "../api/fault.ts";
import { messages as session } from "../session/messages.ts";
import { PasswordForm } from "../session/password-form.tsx";
import { announceSession, hasRole, sessionQuery, useMe } from "../session/session.ts";
import { AnchorLink, NavItem } from "../ui/links.tsx";
import { messages } from "./messages.ts";

/** Header with the few places there are; the same on every page. */
export function Shell() {
  const me = useMe();
  const network = useNetwork();
  const [open, { toggle, close }] = useDisclosure(false);

  const places = (
    <>
      <NavItem
        to="/ho-so"
        label={messages.dossiers}
        leftSection={<IconFolders size={18} />}
        onClick={close}
        w="auto"
      />
      <NavItem
        to="/bo-tieu-chi"
        label={messages.criteria}
        leftSection={<IconListDetails size={18} />}
        onClick={close}
        w="auto"
      />
      {hasRole(me, "admin") ? (
        <NavItem
          to="/quan-tri"
          label={messages.administration}
          leftSection={<IconSettings size={18} />}
          onClick={close}
          w="auto"
        />
      ) : null}
    </>
  );

  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 240, breakpoint: "sm", collapsed: { mobile: !open, desktop: true } }}
    >
      <AppShell.Header px="sm" className="no-print">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap" h="100%">
            <a className="skip-link" href="#noi-dung">
              {messages.skip}
            </a>
            <Burger
              opened={open}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={messages.menu}
              aria-expanded={open}
            />
            <AnchorLink
              to="/ho-so"
              fw={700}
              c="sea.9"
              underline="never"
              size="lg"
              style={{ whiteSpace: "nowrap" }}
            >
              {messages.product}
            </AnchorLink>
            <Group component="nav" gap={2} wrap="nowrap" visibleFrom="sm" ml="md">
              {places}
            </Group>
          </Group>
          <AccountMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">{open ? places : null}</AppShell.Navbar>
      <AppShell.Main id="noi-dung" tabIndex={-1}>
        {network.online ? null : (
          <Alert color="orange" role="status" radius={0}>
            {messages.offline}
          </Alert>
        )}
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

function AccountMenu() {
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [changing, change] = useDisclosure(false);
  const signOut = useMutation({
    mutationFn: async () => {
      await saveOpenSheets();
      const { error, response } = await request.DELETE("/api/session", {});
      // 401: the session had ended by itself; that is what was wanted.
      if (error && response.status !== 401) throw error;
    },
    onSuccess: () => {
      queries.clear();
      announceSession(null);
      queries.setQueryData(sessionQuery.queryKey, null);
      void navigate({ to: "/dang-nhap" });
    },
    onError: (thrown) =>
      notifications.show({ color: "red", message: messages.notSignedOut(faultOf(thrown).message) }),
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="dark"
            size="compact-md"
            maw={{ base: 170, xs: 260 }}
            rightSection={<IconChevronDown size={14} />}
            aria-label={messages.account(me.name)}
          >
            <Text size="sm" truncate>
              {me.name}
            </Text>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.roles.map((role) => session.roles[role]).join(", ")}</Menu.Label>
          <Menu.Item onClick={change.open}>{messages.changePassword}</Menu.Item>
          <Menu.Item onClick={() => signOut.mutate()}>{messages.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={changing} onClose={change.close} title={session.changeOwn}>
        <PasswordForm
          oneTime={false}
          onDone={() => {
            change.close();
            notifications.show({ message: session.saved });
          }}
        />
      </Modal>
    </>
  );
}
