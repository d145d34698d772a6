import { deepStrictEqual, match, throws } from 'node:assert/strict';
import { compileErrors, fileErrors } from './misspelt';

describe('misspelt', () => {
  const imports = `import type { Side } from './src/domain/people/actor';\n`;

  it('says of each snippet what the compiler says, and nothing of one that compiles', () => {
    const [right = [], wrong = [], alsoRight = [], twice = []] = compileErrors(imports, [
      `const side: Side = 'partner';`,
      `const side: Side = 'partnr';`,
      `const side = (one: Side): Side => one;`,
      `const a: Side = 1;\nconst b: number = '1';`,
    ]);
    deepStrictEqual([right, alsoRight, twice.length], [[], [], 2]);
    match(wrong.join('\n'), /"partnr"/);
  });

  it('finds the snippet also behind letters of other scripts', () => {
    const said = compileErrors('', [`const a = 'é漢😀é漢😀é漢😀é漢😀';`, `const b: number = '';`, `const c = '漢漢漢漢';`]);
    deepStrictEqual(
      said.map((one) => one.length),
      [0, 1, 0],
    );
  });

  it('keeps what one snippet breaks off within it', () => {
    deepStrictEqual(
      compileErrors('', [`const a = 1;`, `const b: = 2;`, `const c = 3;`]).map((said) => said.length > 0),
      [false, true, false],
    );
  });

  it('fails where the imports themselves do not compile', () => {
    throws(
      () => compileErrors(`import type { Side } from './src/domain/nowhere';`, ['']),
      /the imports don't compile: .*nowhere/,
    );
  });

  it('compiles files that are not on disk and import each other', () => {
    const said = fileErrors({
      'cards/new/one.ts': `import { two } from './two';\nexport const one: number = two;`,
      'cards/new/two.ts': `export const two = 'two';`,
    });
    deepStrictEqual(Object.keys(said), ['cards/new/one.ts', 'cards/new/two.ts']);
    deepStrictEqual(said['cards/new/two.ts'], []);
    match(said['cards/new/one.ts']?.join('\n') ?? '', /'string' is not assignable to type 'number'/);
  });
});
