/** The az commands of the documents name parameters, outputs, secrets and roles that the template has. */

import { deepEqual, ok } from 'node:assert/strict';
import { commandsOf } from '../docs/documents';
import { objectOf, textOf } from '../kit/json';
import { containerOf } from './rules';
import { filledParameters, filled, functionsFor, readTemplate } from './template';

const template = readTemplate();
const commands = ['docs/deploy.md', 'docs/operate.md'].flatMap((file) => commandsOf(file)).map(({ text }) => text);
const azure = commands.filter((text) => /\baz /u.test(text));

/** Every first group of a pattern in these commands. */
function named(pattern: RegExp, of = azure): readonly string[] {
  return [...new Set(of.flatMap((text) => [...text.matchAll(pattern)].map(([, word = '']) => word)))];
}

describe('the az commands of the documents', () => {
  it('give parameters of the template', () => {
    const behind = named(/--parameters (.*?)(?= --|$)/gu).flatMap((words) => words.split(' '));
    const names = behind.filter((word) => !word.startsWith('@')).map((word) => word.split('=')[0] ?? '');
    ok(names.includes('deployApp') && names.includes('image'));
    deepEqual(
      names.filter((name) => !(name in template.parameters)),
      [],
    );
    deepEqual([...new Set(behind.filter((word) => word.startsWith('@')))], ['@infra/main.parameters.json']);
  });

  it('read outputs of the template', () => {
    deepEqual(
      named(/properties\.outputs\.(\w+)\.value/gu).filter((name) => !(name in template.outputs)),
      [],
    );
  });

  it('put the secret where the bot looks for it', () => {
    const given = { ...filledParameters(), deployApp: true, image: 'i:1' };
    deepEqual(
      named(/keyvault secret set .*?--name (\S+)/gu),
      containerOf(template, given).secrets.map(({ name }) => textOf(name)),
    );
    ok(textOf(objectOf(containerOf(template, given).secrets[0])['keyVaultUrl']).endsWith('/secrets/bot-password'));
  });

  it('deploy under a name before they ask for what came of it', () => {
    const made = named(/deployment group create .*?--name (\S+)/gu);
    deepEqual(
      named(/deployment group show .*?--name (\S+)/gu).filter((name) => !made.includes(name)),
      [],
    );
  });

  it('use no word that nothing has set', () => {
    const set = named(/^([A-Z]+)=/gu, commands);
    const used = named(/\$\{?([A-Z]+)/gu, commands);
    deepEqual(
      used.filter((name) => !set.includes(name)),
      [],
    );
    deepEqual(
      set.filter((name) => !used.includes(name) && !['BOT', 'PORT', 'UPDATE', 'ARM_SCHEMAS', 'FAILPOINT'].includes(name)),
      [],
    );
  });

  it('name the app as the template does', () => {
    deepEqual(named(/^NAME=(\S+)/gu, commands), [textOf(template.parameters['name']?.['defaultValue'])]);
    // Whatever the parameter is: the word that is set once stands for it.
    const functions = functionsFor(template, { name: '$NAME' });
    const [app, environment] = ['appName', 'environmentName'].map((one) => textOf(filled(template.variables[one], functions)));
    deepEqual(named(/containerapp (?!env ).*?--name (\S+)/gu), [app]);
    deepEqual(named(/containerapp env .*?--name (\S+)/gu), [environment]);
    deepEqual(named(/containerapp .*?--environment (\S+)/gu), [environment]);
  });
});
