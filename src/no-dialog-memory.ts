/**
 * The SDK makes a memory for each context of a dialog, a waterfall's for each of its steps among them, and puts the activity into it. Nothing
 * here reads it, for an attempt knows all; making it takes ten times what the rest of a context does (docs/decisions.md).
 */

/** Takes the place of that memory (botbuilder-dialogs 4.23.3, DialogStateManager): what is put there is not kept. */
class NoMemory {
  setValue(): void {
    // Nobody asks for it.
  }

  getValue(): undefined {
    return undefined;
  }
}

/** From now on dialogs have none. Before the package is loaded. */
export function leaveOutMemory(own: NodeJS.Require): void {
  const file = own.resolve('botbuilder-dialogs/lib/memory/dialogStateManager');
  const exports = { DialogStateManager: NoMemory };
  own.cache[file] ??= { ...module, id: file, filename: file, loaded: true, children: [], exports };
}
