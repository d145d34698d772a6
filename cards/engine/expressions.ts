/**
 * Reads the expressions of our templates without the parser of `adaptive-expressions`, which takes a millisecond for each, and for itself
 * a tenth of a start. What is written otherwise than here goes to that parser: `read` never decides what an expression means.
 */

import { Constant, Expression, ExpressionType, type EvaluatorLookup } from 'adaptive-expressions';
import { quickPath } from './path-values';

const PATH = /^[a-zA-Z]\w*(?:\.[a-zA-Z]\w*)*$/u;
const CALL = /^(count|exists)\((.*)\)$/u;
const AND = /^and\((.*), (exists\([\w.]+\))\)$/u;
const COMPARED = /^(.+) (!=|==|>) (?:'([\w-]*)'|(\d+))$/u;
/** Names that stand for a value. */
const VALUES: ReadonlySet<string> = new Set(['true', 'false', 'null', 'undefined']);

type Make = ((type: string, ...children: readonly Expression[]) => Expression) & { readonly lookup: EvaluatorLookup };

/** The expression of a template's string, as the parser would give it; `undefined` where it has to be asked. */
export function readExpression(text: string, lookup: EvaluatorLookup): Expression | undefined {
  const [, inside] = /^`\$\{([^`$\\{}]*)\}`$/u.exec(text) ?? [];
  if (inside === undefined) return undefined;
  const makeOne = (type: string, ...children: readonly Expression[]) =>
    Expression.makeExpression(type, lookup(type), ...children);
  const make: Make = Object.assign(makeOne, { lookup });
  const read = conjunction(inside.trim(), make);
  return read && make(ExpressionType.Concat, new Constant(''), read);
}

function conjunction(text: string, make: Make): Expression | undefined {
  const [, first, second] = AND.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return both('and', first, second, make);
  const at = text.lastIndexOf(' && ');
  return at < 0 ? comparison(text, make) : both(ExpressionType.And, text.slice(0, at), text.slice(at + 4), make);
}

function both(type: string, first: string, second: string, make: Make): Expression | undefined {
  const [one, other] = [conjunction(first, make), comparison(second, make)];
  return one && other && make(type, one, other);
}

function comparison(text: string, make: Make): Expression | undefined {
  const [, left, sign = '', word, number] = COMPARED.exec(text) ?? [];
  if (left === undefined) return single(text, make);
  const compared = single(left, make);
  return compared && make(sign, compared, new Constant(word ?? Number(number)));
}

function single(text: string, make: Make): Expression | undefined {
  if (text.startsWith('!')) {
    const denied = path(text.slice(1), make);
    return denied && make(ExpressionType.Not, denied);
  }
  const [, name = '', given] = CALL.exec(text) ?? [];
  if (given === undefined) return path(text, make);
  const inside = path(given, make);
  return inside && make(name, inside);
}

function path(text: string, make: Make): Expression | undefined {
  const names = text.split('.');
  if (!PATH.test(text) || VALUES.has(names[0] ?? '')) return undefined;
  const [first = '', ...others] = names;
  const inside = (before: Expression, name: string) => make(ExpressionType.Accessor, new Constant(name), before);
  const whole = others.reduce(inside, make(ExpressionType.Accessor, new Constant(first)));
  return quickPath(whole, names, make.lookup);
}

let isTaught = false;

/** From now on the template engine has its expressions read so. */
export function teachReading(): void {
  if (isTaught) return;
  isTaught = true;
  const parse = Expression.parse.bind(Expression);
  Expression.parse = (text, lookup) => (lookup && readExpression(text, lookup)) ?? parse(text, lookup);
}
