interface Visit<N> {
  readonly node: N;
  readonly next: Iterator<N>;
}

/**
 * The circles of a graph: every largest set of nodes each of which leads to all others of its set, and every node
 * that leads to itself. No recursion, so that a graph of any depth can be given (Tarjan's algorithm).
 */
export function stronglyConnected<N>(nodes: readonly N[], next: (node: N) => readonly N[]): readonly N[][] {
  const order = new Map<N, number>();
  const lowest = new Map<N, number>();
  const open = new Set<N>();
  const stack: N[] = [];
  const circles: N[][] = [];

  const enter = (node: N): Visit<N> => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    open.add(node);
    stack.push(node);
    return { node, next: next(node)[Symbol.iterator]() };
  };
  const lower = (node: N, to: number | undefined) =>
    lowest.set(node, Math.min(lowest.get(node) ?? 0, to ?? 0));

  for (const start of nodes) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const { node } = visit;
      const step = visit.next.next();
      if (!step.done) {
        if (!order.has(step.value)) path.push(enter(step.value));
        else if (open.has(step.value)) lower(node, order.get(step.value));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lower(above.node, lowest.get(node));
      if (lowest.get(node) === order.get(node)) {
        const circle = stack.splice(stack.lastIndexOf(node));
        for (const member of circle) open.delete(member);
        if (circle.length > 1 || next(node).includes(node)) circles.push(circle);
      }
    }
  }
  return circles;
}
