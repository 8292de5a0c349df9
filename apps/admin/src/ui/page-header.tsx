import { Box, Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useEffect } from "react";

/** Title of a page, which also names the browser tab; badges beside it, actions at the end. */
export function PageHeader(props: { title: string; badges?: ReactNode; actions?: ReactNode }) {
  useEffect(() => {
    document.title = `${props.title} · Tiêu chí`;
  }, [props.title]);
  return (
    <Group justify="space-between" align="center" gap="sm" mb="sm">
      <Group gap="xs">
        <Title order={1}>{props.title}</Title>
        {props.badges}
      </Group>
      <Box>{props.actions}</Box>
    </Group>
  );
}
