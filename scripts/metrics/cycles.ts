/** Modules by file, with the files that each imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Returns the groups of modules that import each other in circles, each sorted by file. */
export function importCycles(graph: ImportGraph): string[][] {
  const reachable = new Map([...graph.keys()].map((file) => [file, reachableFrom(graph, file)]));
  const areConnected = (a: string, b: string) => reachable.get(a)?.has(b) && reachable.get(b)?.has(a);
  const inCycle = [...graph.keys()].filter((file) => areConnected(file, file)).sort();
  const groups = inCycle.map((file) => inCycle.filter((other) => areConnected(file, other)));
  return groups.filter(([first], index) => first === inCycle[index]);
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
