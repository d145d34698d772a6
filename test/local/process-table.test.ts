import assert from 'node:assert/strict';
import { findAncestors, haveEnded } from '../../src/local/ancestors';
import { fromPs, isAlive, lookUpProcess } from '../../src/local/process-table';

describe('the process table', () => {
  for (const [name, lookUp] of [
    ['of the system', lookUpProcess],
    ['as ps tells it', fromPs],
  ] as const) {
    it(`${name}: this process and its parent`, () => {
      const row = lookUp(process.pid) ?? assert.fail('not found');
      assert.equal(row.parent, process.ppid);
      assert.notEqual(row.started, '');
      assert.equal(lookUp(99_999_999), undefined);
    });
  }

  it('knows who is alive', () => {
    assert.equal(isAlive(process.pid), true);
    assert.equal(isAlive(99_999_999), false);
  });

  it('looks through one shell and no other program', () => {
    const parentIs = (name: string) => findAncestors(() => ({ parent: 42, name, started: '1' })).beyondShell;
    assert.deepEqual(['sh', '-zsh', '/bin/bash'].map(parentIs), [42, 42, 42]);
    assert.deepEqual(['node', 'npm start', 'fish tank'].map(parentIs), [undefined, undefined, undefined]);
  });

  it('sees that nobody has ended yet', () => {
    assert.equal(haveEnded(findAncestors()), false);
  });
});
