/** The house's own lint rules, named in `.oxlintrc.json`: how long a function may be, one way to make a button, no limits of a test's own. */

/** Counts lines of code. A suite of tests is a list, not a function: what stands in it is measured one by one. */
const linesOfFunction = {
  meta: { schema: [{ type: 'object', properties: { max: { type: 'integer' } }, required: ['max'] }] },
  create(context) {
    const [{ max }] = context.options;
    const check = (node) => {
      const whole = isMember(node) ? node.parent : node;
      if (whole.loc.end.line - whole.loc.start.line < max || isSuite(node)) return;
      const count = linesOfCode(context.sourceCode, whole);
      if (count > max) context.report({ node, message: `A function of ${count} lines of code; it may have ${max}.` });
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
};

const isMember = ({ parent }) =>
  parent.type === 'MethodDefinition' || (parent.type === 'Property' && (parent.method || parent.kind !== 'init'));

const isSuite = ({ parent, body }) =>
  isCall(parent, /^describe/u) ||
  (body.type === 'BlockStatement' && body.body.some(({ expression }) => isCall(expression, /^(?:describe|it)$/u)));

const isCall = (node, names) => node?.type === 'CallExpression' && names.test(node.callee.name ?? node.callee.object?.name ?? '');

/** Neither comments nor blank lines are tokens; a text over several lines is one. */
function linesOfCode(sourceCode, node) {
  const spans = sourceCode.getTokens(node).map(({ loc }) => [loc.start.line, loc.end.line]);
  const lines = spans.flatMap(([start, end]) => Array.from({ length: end - start + 1 }, (_, index) => start + index));
  return new Set(lines.filter((line) => sourceCode.lines[line - 1].trim() !== '')).size;
}

/** What a selector finds is told with these words. */
const restricted = (found) => ({
  create: (context) =>
    Object.fromEntries(
      Object.entries(found).map(([selector, message]) => [
        selector,
        (node) => {
          context.report({ node, message });
        },
      ]),
    ),
});

export default {
  meta: { name: 'house' },
  rules: {
    'lines-of-function': linesOfFunction,
    // What a button asks for is a verb, what it is called is a word.
    'one-button': restricted({
      "ObjectExpression:has(> Property[key.name='verb']):has(> Property[key.name='title'])":
        'A button is made by button, titled or called (cards/engine/buttons.ts).',
      "ObjectExpression:has(> SpreadElement[argument.callee.name=/^(button|titled|called)$/]):has(> Property[key.name='title'])":
        'A button with another title is made by titled (cards/engine/buttons.ts).',
    }),
    // A limit of its own makes a test's verdict depend on the machine: the run sets one for all (test/run/time-limits.ts).
    'no-own-limit': restricted({
      "CallExpression[callee.object.type='ThisExpression'][callee.property.name='timeout']": 'Tests set no limits of their own.',
    }),
  },
};
