import { Box, Group, NavLink, Text } from "@mantine/core";
import { IconCheck, IconCircle, IconPencil } from "@tabler/icons-react";
import type { Code, Item, Model, Score } from "@tieuchi/engine";
import { type ReactNode, useEffect, useRef } from "react";
import type { AppraisalEntry } from "../api/types.ts";
import { ScoreText } from "../ui/score-text.tsx";
import classes from "./desk.module.css";
import { messages } from "./messages.ts";

/** The criteria with their scores: which are decided, which are left, where data were changed. */
export function CriteriaPane(props: {
  model: Model;
  current: Code;
  scores: ReadonlyMap<Code, Score>;
  appraisals: Readonly<Record<Code, AppraisalEntry>>;
  changed: ReadonlySet<Code>;
  onSelect: (code: Code) => void;
}) {
  const { scores, appraisals, changed, current } = props;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    pane.current?.querySelector(`[data-code="${CSS.escape(current)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);

  function score(code: Code): ReactNode {
    const found = scores.get(code);
    return found ? <ScoreText score={found} short size="xs" /> : null;
  }

  function entries(items: readonly Item[]): ReactNode {
    return items.map((item) => {
      if (item.kind === "group")
        return (
          <Box key={item.code} mt={6}>
            <Group justify="space-between" wrap="nowrap" gap="xs" px={6}>
              <Text size="xs" fw={650} c="dimmed" miw={0} lineClamp={2} title={item.title}>
                {item.ordinal}. {item.title}
              </Text>
              {score(item.code)}
            </Group>
            {entries(item.items)}
          </Box>
        );
      const accepted = appraisals[item.code]?.decision === "accepted";
      return (
        <NavLink
          key={item.code}
          component="button"
          type="button"
          data-code={item.code}
          data-accepted={accepted}
          px={6}
          py={3}
          active={current === item.code}
          aria-current={current === item.code ? "true" : undefined}
          leftSection={
            accepted ? (
              <IconCheck
                size={16}
                color="var(--mantine-color-teal-8)"
                role="img"
                aria-label={messages.accepted}
              />
            ) : (
              <IconCircle
                size={16}
                color="var(--mantine-color-dimmed)"
                role="img"
                aria-label={messages.open}
              />
            )
          }
          rightSection={
            <Group gap={4} wrap="nowrap">
              {changed.has(item.code) ? (
                <IconPencil size={14} role="img" aria-label={messages.changed} />
              ) : null}
              {score(item.code)}
            </Group>
          }
          label={`${item.ordinal}. ${item.title}`}
          noWrap
          title={item.title}
          onClick={() => props.onSelect(item.code)}
        />
      );
    });
  }

  return (
    <Box component="nav" ref={pane} className={classes.pane} aria-label={messages.criteria}>
      {entries(props.model.items)}
    </Box>
  );
}
