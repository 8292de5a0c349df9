import { Box, NavLink, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCircleDashed } from "@tabler/icons-react";
import type { Code, Item, Model } from "@tieuchi/engine";
import type { ReactNode } from "react";
import type { Progress } from "./criterion-progress.ts";
import { messages } from "./messages.ts";
import classes from "./workspace.module.css";

/** All criteria at a glance, with what is left; one press leads to the first field. */
export function CriterionNav(props: {
  model: Model;
  progress: ReadonlyMap<Code, Progress>;
  faulty: ReadonlySet<Code>;
  current: Code | null;
  onSelect: (code: Code) => void;
}) {
  const { progress, faulty } = props;

  function mark(code: Code): ReactNode {
    if (faulty.has(code))
      return (
        <IconAlertTriangle
          size={16}
          color="var(--mantine-color-error)"
          role="img"
          aria-label={messages.problem}
        />
      );
    const done = progress.get(code);
    return done && done.answered === done.wanted && done.evidenceMissing === 0 ? (
      <IconCheck size={16} color="var(--mantine-color-teal-8)" role="img" aria-label={messages.done} />
    ) : (
      <IconCircleDashed size={16} color="var(--mantine-color-dimmed)" role="img" aria-label={messages.todo} />
    );
  }

  function entries(items: readonly Item[]): ReactNode {
    return items.map((item) =>
      item.kind === "group" ? (
        <Box key={item.code} mt={4}>
          <Text size="xs" fw={650} c="dimmed" px="xs">
            {item.ordinal}. {item.title}
          </Text>
          {entries(item.items)}
        </Box>
      ) : (
        <NavLink
          key={item.code}
          component="button"
          type="button"
          px="xs"
          py={3}
          active={props.current === item.code}
          leftSection={mark(item.code)}
          label={`${item.ordinal}. ${item.title}`}
          noWrap
          title={item.title}
          onClick={() => props.onSelect(item.code)}
        />
      ),
    );
  }

  return (
    <Box component="nav" className={classes.nav} aria-label={messages.criteria}>
      {entries(props.model.items)}
    </Box>
  );
}
