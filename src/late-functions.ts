/**
 * The functions that our templates call, each from its own file: `adaptive-expressions` loads all its hundred and fifty to make a table of them,
 * a twentieth of a start. Whatever else is asked for comes out of that table, as ever.
 */

import { createRequire } from 'node:module';

/** By what an expression calls it: the file of the function, and its class. */
const FILES: Readonly<Record<string, readonly [file: string, name: string]>> = {
  Accessor: ['accessor', 'Accessor'],
  '&&': ['and', 'And'],
  and: ['and', 'And'],
  '==': ['equal', 'Equal'],
  '!=': ['notEqual', 'NotEqual'],
  '>': ['greaterThan', 'GreaterThan'],
  '!': ['not', 'Not'],
  concat: ['concat', 'Concat'],
  count: ['count', 'Count'],
  exists: ['exists', 'Exists'],
};

const TABLE = 'adaptive-expressions/lib/expressionFunctions';

type Functions = ReadonlyMap<string, unknown>;

/** Stands for the table until more than a function of ours is asked of it. */
class LateFunctions {
  private readonly made = new Map<string, unknown>();
  private all: Functions | undefined;

  constructor(
    private readonly load: NodeJS.Require,
    private readonly whole: () => Functions,
  ) {}

  /** The function of this name. */
  get(name: string): unknown {
    const [file, className] = FILES[name] ?? [];
    if (this.all !== undefined || file === undefined || className === undefined) return this.table.get(name);
    const made = this.made.get(file) ?? this.make(file, className);
    this.made.set(file, made);
    return made;
  }

  /** The whole table. */
  get table(): Functions {
    return (this.all ??= this.whole());
  }

  private make(file: string, className: string): unknown {
    const loaded = this.load(`./builtinFunctions/${file}`) as Readonly<Record<string, new () => unknown>>;
    const Made = loaded[className];
    return Made && new Made();
  }
}

/** From now on that package's table is made when it is needed. Before the package is loaded. */
export function makeFunctionsLate(own: NodeJS.Require): void {
  const file = own.resolve(TABLE);
  const load = createRequire(file);
  const whole = (): Functions => {
    Reflect.deleteProperty(own.cache, file);
    const { ExpressionFunctions } = own(file) as { readonly ExpressionFunctions: { readonly standardFunctions: Functions } };
    return ExpressionFunctions.standardFunctions;
  };
  const functions = new LateFunctions(load, whole);
  const standardFunctions = new Proxy(new Map() as Functions, {
    get: (_map, key) => {
      if (key === 'get') return (name: string): unknown => functions.get(name);
      const value: unknown = Reflect.get(functions.table, key, functions.table);
      return typeof value === 'function' ? (value.bind(functions.table) as unknown) : value;
    },
  });
  const exports = { __esModule: true, ExpressionFunctions: Object.assign(() => undefined, { standardFunctions }) };
  own.cache[file] ??= { ...module, id: file, filename: file, loaded: true, children: [], exports };
}
