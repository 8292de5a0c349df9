import { Alert, Container, Tabs } from "@mantine/core";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { hasRole, useMe } from "../session/session.ts";
import { useActiveTabInView } from "../ui/use-active-tab-in-view.ts";
import { messages } from "./messages.ts";

const pages = [
  { path: "/quan-tri/ky", label: messages.tabs.cycles },
  { path: "/quan-tri/don-vi", label: messages.tabs.units },
  { path: "/quan-tri/nguoi-dung", label: messages.tabs.people },
  { path: "/quan-tri/nhat-ky", label: messages.tabs.audit },
] as const;

export function AdministrationFrame() {
  const me = useMe();
  const path = useLocation({ select: (location) => location.pathname });
  const navigate = useNavigate();
  const active = pages.find((page) => path.startsWith(page.path))?.path ?? null;
  const tabs = useActiveTabInView(active);
  if (!hasRole(me, "admin"))
    return (
      <Alert color="red" m="md" role="alert">
        {messages.forbidden}
      </Alert>
    );
  return (
    <Container size="lg" py="xs">
      <Tabs
        value={active}
        onChange={(next) => void navigate({ to: next as (typeof pages)[number]["path"] })}
        mb="md"
      >
        <Tabs.List
          ref={tabs}
          aria-label={messages.title}
          style={{ flexWrap: "nowrap", overflowX: "auto", overflowY: "hidden" }}
        >
          {pages.map((page) => (
            <Tabs.Tab key={page.path} value={page.path} px="sm">
              {page.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Outlet />
    </Container>
  );
}
