/** Finds files that import each other in a circle. */

import { importsOf, type Sources } from './source-imports';

/** Every cycle of imports between files, each once, as `a -> b -> a`. Type-only imports count. */
export function importCycles(sources: Sources): readonly string[] {
  const next = new Map([...sources.keys()].map((file) => [file, ownImports(file, sources)]));
  const cycles = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.add(written(trail.slice(start)));
    if (start >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of [...next.keys()].sort()) visit(file, []);
  return [...cycles];
}

function ownImports(file: string, sources: Sources): readonly string[] {
  const imports = importsOf(file, sources).filter((one) => sources.has(one.target));
  return imports.map((one) => one.target);
}

// Begins at the first name in order, so that one cycle is written one way.
function written(cycle: readonly string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  return [...turned, turned[0]].join(' -> ');
}
