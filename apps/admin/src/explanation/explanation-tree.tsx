import { Accordion, Box, Button, Group } from "@mantine/core";
import type { ExplanationNode } from "@tieuchi/engine";
import { useState } from "react";
import classes from "./explanation-tree.module.css";
import { messages } from "./messages.ts";
import { headings, NodeDetails } from "./node-views.tsx";

/** An explanation as a tree whose every node opens. Renders what the engine says; computes nothing. */
export function ExplanationTree(props: {
  root: ExplanationNode;
  open?: readonly string[];
  controls?: boolean;
}) {
  const { root } = props;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(props.open ?? []));

  function setAmong(nodes: readonly ExplanationNode[], values: readonly string[]) {
    const next = new Set(open);
    for (const node of nodes) next.delete(node.id);
    for (const id of values) next.add(id);
    setOpen(next);
  }

  return (
    <Box className={classes.tree}>
      {props.controls ? (
        <Group gap="xs" mb="xs" className="no-print">
          <Button size="compact-sm" variant="default" onClick={() => setOpen(new Set(ids(root)))}>
            {messages.openAll}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setOpen(new Set())}>
            {messages.closeAll}
          </Button>
        </Group>
      ) : null}
      <NodeDetails node={root} />
      <Nodes nodes={root.children} open={open} onChange={setAmong} />
    </Box>
  );
}

function Nodes(props: {
  nodes: readonly ExplanationNode[];
  open: ReadonlySet<string>;
  onChange: (nodes: readonly ExplanationNode[], values: readonly string[]) => void;
}) {
  const { nodes, open, onChange } = props;
  if (nodes.length === 0) return null;
  return (
    <Accordion
      multiple
      variant="default"
      chevronPosition="left"
      chevronSize={16}
      transitionDuration={0}
      keepMounted={false}
      classNames={classes}
      value={nodes.filter(({ id }) => open.has(id)).map(({ id }) => id)}
      onChange={(values) => onChange(nodes, values)}
    >
      {nodes.map((node) => {
        const Heading = headings[node.kind];
        if (!opens(node))
          return (
            <Box key={node.id} className={classes.leaf} data-node={node.id}>
              <Heading node={node} />
            </Box>
          );
        return (
          <Accordion.Item key={node.id} value={node.id} data-node={node.id} data-state={node.state}>
            <Accordion.Control>
              <Heading node={node} />
            </Accordion.Control>
            <Accordion.Panel>
              <NodeDetails node={node} />
              <Nodes nodes={node.children} open={open} onChange={onChange} />
            </Accordion.Panel>
          </Accordion.Item>
        );
      })}
    </Accordion>
  );
}

const leaves: ReadonlySet<ExplanationNode["kind"]> = new Set(["clause", "level", "gate"]);

/** A clause without more to tell shows its whole sentence at once. */
function opens(node: ExplanationNode): boolean {
  return node.children.length > 0 || node.basis.length > 0 || !leaves.has(node.kind);
}

function ids(node: ExplanationNode): string[] {
  return [node.id, ...node.children.flatMap(ids)];
}

/** Ids from the top down to the wanted node, to open a tree at it. */
export function pathTo(node: ExplanationNode, id: string): string[] | null {
  if (node.id === id) return [node.id];
  for (const child of node.children) {
    const below = pathTo(child, id);
    if (below) return [node.id, ...below];
  }
  return null;
}
