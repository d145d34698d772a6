/** Whose name a sentence about a new trial has: a person never becomes the company, and where only a person is named the company is asked. */

import { deepEqual } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { HubDesk } from '../../kit/stage/hub-desk';

const desk = new HubDesk([]);

async function readOf(line: string): Promise<readonly (string | undefined)[]> {
  const { open } = (await desk.hear(line, newConversation())).conversation;
  const { message, customer, contact } = open?.drafts ?? {};
  return [open?.journey, message?.['company'] ?? customer?.['company'], message?.['name'] ?? contact?.['name']];
}

describe('a person of a company that wants a trial', () => {
  for (const [line, company, person] of [
    ['Anna von Wingtip will Sales testen', 'Wingtip', 'Anna'],
    ['Anna Meyer von Wingtip will Sales testen', 'Wingtip', 'Anna Meyer'],
    ['Anna von der Wingtip GmbH will testen', 'Wingtip GmbH', 'Anna'],
    ['neuer Trial für Anna von Wingtip', 'Wingtip', 'Anna'],
    ['Anna from Wingtip wants to try Sales', 'Wingtip', 'Anna'],
    ['Anna (Wingtip) wants to try Sales', 'Wingtip', 'Anna'],
    ['Anna Meyer, Wingtip, wants to try Sales', 'Wingtip', 'Anna Meyer'],
    ['Wingtip’s Anna wants a trial', 'Wingtip', 'Anna'],
    ['Anna de Wingtip quiere probar Sales', 'Wingtip', 'Anna'],
    ['Anna de chez Wingtip veut essayer Sales', 'Wingtip', 'Anna'],
    ['Anna da Wingtip quer testar Sales', 'Wingtip', 'Anna'],
  ] as const)
    it(`is the contact of it: “${line}”`, async () => {
      deepEqual(await readOf(line), ['signUp', company, person]);
    });
});

describe('a person alone', () => {
  for (const [line, person] of [
    ['Bob wants a trial', 'Bob'],
    ['Bob will testen', 'Bob'],
    ['Anna Meyer wants a trial', 'Anna Meyer'],
    ['Herr Meyer möchte Sales testen', 'Meyer'],
    ['sign up Bob', 'Bob'],
    ['Bob and Anna want a trial', undefined],
    ['Bob’s boss wants a trial', undefined],
  ] as const)
    it(`leaves the company to be asked: “${line}”`, async () => {
      deepEqual(await readOf(line), ['signUp', undefined, person]);
    });
});

describe('a company', () => {
  for (const [line, company] of [
    ['Wingtip wants a trial', 'Wingtip'],
    ['Peter Hahn GmbH wants a trial', 'Peter Hahn GmbH'],
    ['Adidas will testen', 'Adidas'],
    ['Bank of Wingtip wants a trial', 'Bank of Wingtip'],
    ['Otto will testen', 'Otto'],
    ['sign up McDonald’s', 'McDonald’s'],
    ['Levi’s wants a trial', 'Levi’s'],
    ['new trial for Ben & Jerry’s in Germany', 'Ben & Jerry’s'],
  ] as const)
    it(`stays one: “${line}”`, async () => {
      deepEqual(await readOf(line), ['signUp', company, undefined]);
    });
});
