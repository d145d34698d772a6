/** Values of a record that are left out where they are not known. */

/** A day under its name, or nothing. */
export function ifDay<K extends string>(name: K, day: string | undefined): Partial<Record<K, string>> {
  return day === undefined ? {} : ({ [name]: day } as Record<K, string>);
}
