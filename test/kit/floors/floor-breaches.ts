/** Holds the sources against the plan: imports only point down. */

import { environmentFiles, floorOf, sdkFiles, sdkPackages, type Floor } from './floor-plan';
import { importsOf, readsEnvironment, type SourceImport, type Sources } from './source-imports';

/** Files without a floor, imports that point up or sideways, stray SDK names and stray looks at the environment, as sentences. */
export function floorBreaches(sources: Sources): readonly string[] {
  return [...sources.keys()].sort().flatMap((file) => {
    if (!floorOf(file)) return [`${file} lies on no floor: give its room a line in test/kit/floors/floor-plan.ts`];
    const imports = importsOf(file, sources).flatMap((one) => breachOf(one) ?? []);
    return [...imports, ...environmentBreach(file, sources)];
  });
}

function breachOf(found: SourceImport): string | undefined {
  const floor = floorOf(found.file);
  if (!floor) return undefined;
  return found.isOwn ? ownBreach(found, floor) : packageBreach(found, floor);
}

function ownBreach(found: SourceImport, floor: Floor): string | undefined {
  const { file, target, isTypeOnly } = found;
  if (target === 'src/index.ts') return said(found, 'the roof is imported by nobody');
  if (target.startsWith('manifest/') && !file.startsWith('manifest/')) return said(found, 'the roof is imported by nobody');
  if (target.startsWith('src/local/') && !file.startsWith('src/local/')) {
    return said(found, 'src/local/ is imported by nobody outside it');
  }
  const isNeighbour = floorOf(target) === floor;
  if (isNeighbour || floor.rooms === 'any' || floor.rooms.some((room) => target.startsWith(room))) return undefined;
  const offersTypes = floor.typesOf.some((room) => target.startsWith(room));
  if (offersTypes && isTypeOnly) return undefined;
  return said(
    found,
    offersTypes ? `${floor.room} may use only types of it (import type)` : `${floor.room} may import ${allowed(floor)}`,
  );
}

function packageBreach(found: SourceImport, floor: Floor): string | undefined {
  const { file, target } = found;
  if (sdkPackages.test(target)) {
    return sdkFiles.includes(file) ? undefined : said(found, `only ${sdkFiles.join(', ')} name the SDK; take it from src/sdk.ts`);
  }
  if (floor.packages === 'any' || floor.packages.some((name) => belongsTo(target, name))) return undefined;
  return said(found, `${floor.room} may use ${floor.packages.join(', ') || 'no packages'}`);
}

function belongsTo(target: string, name: string): boolean {
  return target === name || target.startsWith(name.endsWith('/') ? name : `${name}/`);
}

function environmentBreach(file: string, sources: Sources): readonly string[] {
  if (environmentFiles.includes(file) || !readsEnvironment(file, sources)) return [];
  return [`${file} reads the environment: only ${environmentFiles.join(', ')} do`];
}

function allowed({ rooms, typesOf }: Floor): string {
  if (rooms === 'any') return 'anything';
  const all = [...rooms, ...typesOf.map((room) => `${room} (types)`)];
  return all.length === 0 ? 'nothing of other rooms' : `only ${all.join(', ')}`;
}

function said({ file, specifier }: SourceImport, why: string): string {
  return `${file} imports '${specifier}': ${why}`;
}
