import assert from 'node:assert/strict';
import { SampleDirectory } from '../../src/directory/sample-directory';
import type { FoundCompany } from '../../src/domain/credit/partner-directory';

describe('the sample of partner companies', () => {
  const directory = new SampleDirectory();

  async function found(typed: string): Promise<readonly FoundCompany[]> {
    const answer = await directory.search(typed);
    return answer.kind === 'found' ? answer.found : [];
  }

  const cases: readonly (readonly [string, string | undefined])[] = [
    ['contoso consulting', 'Contoso Consulting'],
    ['Contso Consulting', 'Contoso Consulting'],
    ['contoso nord', 'Contoso Consulting Nord'],
    ['fabri', 'Fabrikam Partners'],
    ['muller systeme', 'Müller & Söhne Systeme'],
    ['lodz cafe', 'Łódź Cafe Software'],
    ['obrien', 'O’Brien Business Apps'],
    ["O'Brien", 'O’Brien Business Apps'],
    ['4391507', 'Contoso Consulting'],
    ['4021887352', 'Fabrikam Partners'],
    ['+49 30 901820', 'Contoso Consulting'],
    ['(030) 90 18 20', 'Contoso Consulting'],
    ['0472 000 000', 'Fabrikam Partners'],
    ['nobody at all', undefined],
    ['', undefined],
    ['999', undefined],
  ];
  for (const [typed, first] of cases) {
    it(`finds ${first ?? 'nobody'} for "${typed}"`, async () => {
      assert.equal((await found(typed))[0]?.name, first);
    });
  }

  it('shows near-twins side by side', async () => {
    const names = (await found('contoso limited')).map(({ name }) => name);
    assert.ok(names.includes('Contoso Ltd') && names.includes('Contoso Limited'));
  });

  it('answers five at most', async () => {
    assert.ok((await found('systems software solutions')).length <= 5);
  });
});
