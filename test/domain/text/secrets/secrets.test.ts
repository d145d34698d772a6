/** Secrets in text: every dress of a card number and every way to announce a password; what must pass; rates; linear work. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCardNumber } from '../../../../src/domain/text/secrets/card-number';
import { seenText } from '../../../../src/domain/text/seen-text';
import { REMOVED, secretsIn, withoutSecrets } from '../../../../src/domain/text/secrets/secrets';
import { cleanText } from '../../../../src/domain/text/text';
import { anyText } from '../../../kit/any-text';
import { timesSpelling } from '../../../kit/growth';
import { PIECES } from '../../../kit/pieces';
import { ANNOUNCED, CODES, DRESSES, NUMBERS, PASSWORDS, TOKENS } from '../../../secrets/card-vectors';
import { times } from '../../../kit/sweep';

const PASSES: readonly string[] = [
  '4391507',
  '4111111111',
  '4000000002, 5100000008',
  '6ec92958-3cc1-49db-95bd-bc6b3798df71',
  '44444444-4444-4444-8444-444444444444',
  '41111111-1111-4111-8111-111111111111',
  '41111111111141118111111111111111',
  '+4111111111111',
  '+49 (0) 4111 1111 1111',
  '00 49 89 1234567',
  '1712345678901',
  '19:meeting_MjdhNjM4YzUt@thread.v2;messageid=1700000000000',
  'CPOR-2026-0001234567',
  'CLM 4111-1111-11',
  'https://orge4111111.crm4.dynamics.com/main.aspx?appid=6ec92958-3cc1-49db-95bd-bc6b3798df71',
  '4111 1111 1111 1112',
  '2026-04-14 09:00:00.000',
  '2024 2025 2026 2027',
  '9999999999999999',
  '41111111111111111111111111',
  'I forgot my password',
  'how do I reset a password?',
  'Never send a password to anyone',
  'The customer resets password, MFA and recovery itself',
  'password for jo@contoso.com',
  'The password is wrong',
  'the password is not known yet',
  'the password is needed for Dynamics365 now',
  'I changed the password, the trial is running',
  'Forgot password, my company is Contoso',
  'Passwort ist abgelaufen',
  'le mot de passe est faux',
  'bus pass is valid',
  'What is a Temporary Access Pass?',
  'the temporary access pass is not known yet',
  'Boarding Pass Ltd',
  'Passwordless Inc.',
  'Clave Consulting',
  'What is the password?',
  'password?',
  '517285',
  '4021887310',
  'PartnerID 4391507',
  'PartnerID: 517285',
  'partner code: 4391507',
  'Use 4391507 as your partner code',
  'Use 4391507 as your PartnerID',
  'Our MPN code is 517285',
  'MBS authorization number 4021887310',
  'postal code: 80331',
  'Pin code: 560001',
  'PIN - 560001',
  'code postal : 75008',
  'código postal 28001',
  'zip code 98052-6399',
  'error code: 500121',
  'AADSTS50126: error code 50126',
  'country code +49',
  'area code 089',
  'I need a code',
  'The code does not work',
  'the verification code never came',
  'use code for 5 users',
  'code 7K2M-9QXA-4TNW-8SYP',
  'join 7K2M-9QXA-4TNW-8SYP',
  'Your code is 7K2M-9QXA-4TNW-8SYP',
  'Your code is 1234-5678-9012-3456-x',
  'the security code changed on 2026-04-14',
  'what is a client secret?',
  'client secret id: 6ec92958-3cc1-49db-95bd-bc6b3798df71',
  'the client secret is valid until 2026-04-14',
  'the API key is missing',
  'access token expired',
  'token of appreciation 2026',
  'The bearer of this letter',
  'BEGIN with the private key account',
  'Tan & Partners, 123 Road',
  'TrackingID#2611280040001237',
  'https://contoso.com:8080/x?y=1@2',
  'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcontoso.com&data=05%7C02%7Cjo%40contoso.com%7C1&sdata=q7Rz2LmX9vKb4TnW8sYp3HcD6gJf5Eaq7Rz2LmX9vK%3D&reserved=0',
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_NTg0NzA2YjctYzQ0Zi00%40thread.v2/0?context=%7b%22Tid%22%3a%226ec92958-3cc1-49db-95bd-bc6b3798df71%22%7d',
  'https://contoso.sharepoint.com/:w:/s/Sales/EaBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789?e=4%3aAbCdEf&at=9',
  'https://admin.powerplatform.microsoft.com/environments/6ec92958-3cc1-49db-95bd-bc6b3798df71/hub',
];

describe('secrets', () => {
  for (const { name, dress } of DRESSES) {
    it(`finds a card number: ${name}`, () => {
      for (const number of NUMBERS) {
        const text = dress(number);
        assert.deepEqual(secretsIn(text), ['card'], text);
        assert.ok(withoutSecrets(text).text.includes(REMOVED), text);
        assert.deepEqual(secretsIn(withoutSecrets(text).text), [], text);
      }
    });
  }

  for (const announce of ANNOUNCED) {
    it(`finds a password: ${JSON.stringify(announce('…'))}`, () => {
      for (const password of PASSWORDS) {
        const { text, found } = withoutSecrets(announce(password));
        assert.deepEqual(found, ['password']);
        assert.ok(!text.includes(password.slice(0, 6)), text);
      }
    });
  }

  for (const [name, text] of TOKENS) {
    it(`finds ${name}`, () => {
      assert.notDeepEqual(secretsIn(text), [], text);
      assert.deepEqual(secretsIn(text.toUpperCase() === text ? text : `Hi Kim,\n${text}\nThanks`).slice(-1), ['token'], text);
    });
  }

  for (const text of CODES) {
    it(`finds a one-time code: ${text}`, () => {
      const { found, text: left } = withoutSecrets(text);
      assert.deepEqual(found, ['code'], text);
      assert.doesNotMatch(left, /\d{4}/, left);
    });
  }

  it('are in no short word, no short number and no id of a form, which are not searched', () => {
    const plain = fc.oneof(
      fc.stringMatching(/^[A-Za-z]{0,19}$/),
      fc.stringMatching(/^\d{1,12}$/),
      fc.uuid(),
      fc.constantFrom(
        'password',
        'passcode',
        'Kennwort',
        'pin',
        'otp',
        'cvv',
        'Bearer',
        'eyJabcdefghijklmnop',
        'apikey',
        'secret',
      ),
    );
    // The other way is not shortened.
    fc.assert(fc.property(plain, (text) => withoutSecrets(text).found.length === 0 && secretsIn(text).length === 0));
  });

  it('finds a password before the word for it', () => {
    const cases = ['hunter2 is my password', 'Zq7#vulkan ist das Passwort', 'note: hunter2 is the new password, thanks'];
    for (const text of cases) {
      assert.deepEqual(withoutSecrets(text).found, ['password'], text);
      assert.doesNotMatch(withoutSecrets(text).text, /hunter2|vulkan/);
    }
    for (const text of ['a long word is my password', 'jo@contoso.com is my user; the password follows'])
      assert.deepEqual(withoutSecrets(text).found, [], text);
  });

  for (const text of PASSES) {
    it(`lets pass: ${text}`, () => {
      assert.deepEqual(withoutSecrets(text), { text, found: [] });
    });
  }

  it('leaves what stands around a secret', () => {
    assert.equal(withoutSecrets('Card 4111 1111 1111 1111, Visa').text, 'Card •••, Visa');
    assert.deepEqual(withoutSecrets('pw: Zq7#vulkan, card 378282246310005'), {
      text: 'pw: ••• card •••',
      found: ['card', 'password'],
    });
  });

  it('reads the digits of every numbering system', () => {
    const numeric = Intl.supportedValuesOf('numberingSystem').map((system) =>
      new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(4111111111111111),
    );
    const decimal = numeric.filter((text) => /^\p{Nd}{16}$/u.test(text));
    assert.ok(decimal.length > 40, `${decimal.length} numbering systems`);
    for (const text of decimal) assert.deepEqual(secretsIn(text), ['card'], text);
  });

  it('finds whatever is a card number once the text is cleaned, and nothing new after cutting', () => {
    const noise = fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\u200B',
      '\u00A0',
      '-',
      '.',
      '\u0301',
      '\u202E',
      '\uFEFF',
      '\u0085',
      '\u2800',
      '',
    );
    const digits = fc.constantFrom(...NUMBERS.flatMap((number) => Array.from(number)));
    const text = fc.array(fc.oneof(noise, digits, digits, digits), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.boolean(), (typed, multiline) => {
        const cleaned = cleanText(typed, { max: 1000, multiline });
        if (cleaned.kind === 'ok' && secretsIn(cleaned.text).length > 0) assert.notDeepEqual(secretsIn(typed), []);
        const cut = withoutSecrets(typed);
        assert.deepEqual(withoutSecrets(cut.text), { text: cut.text, found: [] });
      }),
      { seed: 4, numRuns: times(200, 2000) },
    );
  });

  it('never throws, whatever the text', () => {
    const anything = anyText(200);
    fc.assert(
      fc.property(anything, (text) => {
        const { text: seen, at } = seenText(text);
        assert.equal(at.length, seen.length + 1);
        withoutSecrets(text);
      }),
      { seed: 4, numRuns: times(50, 500) },
    );
  });
});

describe('the work secrets take', () => {
  // Told against other work on the same text, for microseconds depend on the machine: what they come to, bench/finder-cost-bench.ts says.
  // On a busy machine 103 were seen; work that grows with the square of the text is thousands of times as long.
  const most = 300;
  for (const piece of PIECES) {
    it(`is small for a text of ${JSON.stringify(piece.slice(0, 20))}`, async () => {
      const times = await timesSpelling(secretsIn, piece, 20_000, most);
      assert.ok(times <= most, `${times.toFixed(0)} times as long as spelling the text out`);
    });
  }
});

describe('isCardNumber', () => {
  it('wants issuer, length and check digit', () => {
    for (const number of NUMBERS) {
      assert.ok(isCardNumber(number), number);
      const last = Number(number.at(-1));
      assert.ok(!isCardNumber(`${number.slice(0, -1)}${(last + 1) % 10}`), number);
      assert.ok(!isCardNumber(`9${number.slice(1)}`), number);
    }
  });
});
