/** What the lock file says of the packages that are installed. */

/** The lock file, as far as it is read here. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** One entry of it. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** A package at its place. */
export interface Installed {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Every package that `npm ci --omit=dev` puts in place; one that lies there in two versions counts twice. */
export function installedWith({ packages }: Lock): readonly Installed[] {
  const entries = Object.entries(packages).filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional);
  return entries.map(([path, { version = '', license = '' }]) => ({
    path,
    name: path.replace(/^.*node_modules\//u, ''),
    version,
    license,
  }));
}
