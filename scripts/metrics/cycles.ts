/** Modules by file, with the files that each imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Counts the groups of modules that import each other in circles. */
export function importCycles(graph: ImportGraph): number {
  const reachable = new Map([...graph.keys()].map((file) => [file, reachableFrom(graph, file)]));
  const inCycle = [...graph.keys()].filter((file) => reachable.get(file)?.has(file));
  const groups = new Set(
    inCycle.map((file) =>
      inCycle
        .filter((other) => reachable.get(file)?.has(other) && reachable.get(other)?.has(file))
        .sort()
        .join('\n'),
    ),
  );
  return groups.size;
}

function reachableFrom(graph: ImportGraph, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...(graph.get(file) ?? []));
  }
  return reached;
}
