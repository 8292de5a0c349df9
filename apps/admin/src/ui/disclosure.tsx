import { Box, Button, Collapse } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { ReactNode } from "react";

/** A line that opens what belongs to it; open state is its own, or the owner's where keys also move it. */
export function Disclosure(props: {
  label: string;
  children: ReactNode;
  open?: boolean;
  onToggle?: () => void;
}) {
  const [own, { toggle }] = useDisclosure(false);
  const open = props.open ?? own;
  const Chevron = open ? IconChevronUp : IconChevronDown;
  return (
    <Box>
      <Button
        variant="transparent"
        size="compact-sm"
        px={0}
        fw={500}
        className="no-print"
        aria-expanded={open}
        rightSection={<Chevron size={14} aria-hidden />}
        onClick={props.onToggle ?? toggle}
      >
        {props.label}
      </Button>
      <Collapse expanded={open} transitionDuration={0}>
        {open ? props.children : null}
      </Collapse>
    </Box>
  );
}
