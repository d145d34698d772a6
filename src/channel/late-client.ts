/** A client of the SDK that is made when something of it is called. */

/** Stands for the client that `make` resolves with: to call what it holds makes it, once; nothing else does. One that could not be made is made anew with the next call. */
export function lateClient<T extends object>(make: () => Promise<T>): T {
  let made: Promise<T> | undefined;
  const client = (): Promise<T> => {
    made ??= make().catch((failure: unknown) => {
      made = undefined;
      throw failure;
    });
    return made;
  };
  return standFor(client, []) as T;
}

function standFor(client: () => Promise<object>, path: readonly string[]): object {
  return new Proxy(() => undefined, {
    // Whoever waits for it must not take it for a promise.
    get: (_stand, key) => (typeof key === 'symbol' || key === 'then' ? undefined : standFor(client, [...path, key])),
    apply: async (_stand, _self, given: unknown[]): Promise<unknown> => {
      const names = [...path];
      const last = names.pop() ?? '';
      const holder = names.reduce<object>((held, name) => Reflect.get(held, name) as object, await client());
      return Reflect.apply(Reflect.get(holder, last) as () => unknown, holder, given);
    },
  });
}
