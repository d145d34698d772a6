/** Looks up the paths of our templates. The library writes a path together, takes it apart and goes through all names on its way, for each value anew. */

import {
  Expression,
  ExpressionEvaluator,
  ExpressionType,
  ReturnType as Returned,
  type EvaluatorLookup,
} from 'adaptive-expressions';

type Evaluate = ExpressionEvaluator['tryEvaluate'];
type Evaluated = ReturnType<Evaluate>;

/** A path as the library has it, one name in the other; what it does not find by these very names is left to the library. */
export function quickPath(path: Expression, names: readonly string[], lookup: EvaluatorLookup): Expression {
  const others = lookup(ExpressionType.Accessor);
  const evaluate: Evaluate = (expression, state, options) => {
    const value = valueAt(names, state);
    // Its type wants a text where its own functions have none.
    return value === undefined ? others.tryEvaluate(expression, state, options) : ({ value } as Evaluated);
  };
  const evaluator = new ExpressionEvaluator(ExpressionType.Accessor, evaluate, Returned.Object);
  return Expression.makeExpression(ExpressionType.Accessor, evaluator, ...path.children);
}

/** What stands there: names are looked for in what the template is drawn with now, or in the entry of a list that it is at. */
function valueAt(names: readonly string[], state: object): unknown {
  let at: unknown = '$data' in state ? state.$data : undefined;
  for (const name of names) {
    if (typeof at !== 'object' || at === null || Array.isArray(at) || !Object.hasOwn(at, name)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return at;
}
