/** Reads and evaluates the part of ARM's expression language that our template uses; whatever else stands there is an error. */

/** An expression as a tree. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression };

/** A function of the language: evaluated arguments in, value out. */
export type ArmFunction = (...args: readonly unknown[]) => unknown;

/** The text of an expression without its brackets, or `undefined` for a plain text (`[[` begins one, too). */
export function expressionIn(text: string): string | undefined {
  return /^\[(?!\[)([\s\S]*)\]$/u.exec(text)?.[1];
}

/** Parses what stands between the brackets. Throws an Error that quotes the rest where it is no expression. */
export function parseExpression(text: string): Expression {
  const reader = new ExpressionReader(text);
  const read = reader.expression();
  reader.end();
  return read;
}

/** The value of a parsed expression. Throws an Error that names a function nobody knows. */
export function evaluate(expression: Expression, functions: Readonly<Record<string, ArmFunction>>): unknown {
  if (expression.kind === 'literal') return expression.value;
  if (expression.kind === 'member') return memberOf(expression, functions);
  const known = functions[expression.name];
  if (!known) throw new Error(`nobody knows the function ${expression.name}`);
  return known(...expression.args.map((arg) => evaluate(arg, functions)));
}

/** All calls inside of an expression, itself included. */
export function callsIn(expression: Expression): readonly Extract<Expression, { kind: 'call' }>[] {
  if (expression.kind === 'literal') return [];
  if (expression.kind === 'member') return [...callsIn(expression.of), ...callsIn(expression.key)];
  return [expression, ...expression.args.flatMap(callsIn)];
}

function memberOf(
  { of, key }: Extract<Expression, { kind: 'member' }>,
  functions: Readonly<Record<string, ArmFunction>>,
): unknown {
  const name = String(evaluate(key, functions));
  const holder = evaluate(of, functions) as Readonly<Record<string, unknown>>;
  if (!(name in holder)) throw new Error(`there is no ${name}`);
  return holder[name];
}

const WORD = /^[A-Za-z_]\w*/u;

class ExpressionReader {
  constructor(private rest: string) {}

  expression(): Expression {
    let read = this.literal() ?? this.call();
    for (;;) {
      if (this.eats('.')) read = { kind: 'member', of: read, key: { kind: 'literal', value: this.token(WORD) } };
      else if (this.eats('[')) read = { kind: 'member', of: read, key: this.closed(this.expression(), ']') };
      else return read;
    }
  }

  end(): void {
    if (this.rest.trim() !== '') throw this.trouble();
  }

  private literal(): Expression | undefined {
    const text = /^\s*'((?:[^']|'')*)'/u.exec(this.rest);
    const found = text ?? /^\s*(-?\d+)/u.exec(this.rest);
    if (!found) return undefined;
    this.rest = this.rest.slice(found[0].length);
    const [, value = ''] = found;
    return { kind: 'literal', value: text ? value.replaceAll("''", "'") : Number(value) };
  }

  private call(): Expression {
    const name = this.token(WORD);
    if (!this.eats('(')) throw this.trouble();
    const args: Expression[] = [];
    if (this.eats(')')) return { kind: 'call', name, args };
    do args.push(this.expression());
    while (this.eats(','));
    return this.closed({ kind: 'call', name, args }, ')');
  }

  private closed<T>(read: T, sign: string): T {
    if (!this.eats(sign)) throw this.trouble();
    return read;
  }

  private eats(sign: string): boolean {
    const rest = this.rest.trimStart();
    if (!rest.startsWith(sign)) return false;
    this.rest = rest.slice(sign.length);
    return true;
  }

  private token(shape: RegExp): string {
    const rest = this.rest.trimStart();
    const [found] = shape.exec(rest) ?? [];
    if (found === undefined) throw this.trouble();
    this.rest = rest.slice(found.length);
    return found;
  }

  private trouble(): Error {
    return new Error(`no expression: "${this.rest}"`);
  }
}
