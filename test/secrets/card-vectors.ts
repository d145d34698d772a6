/** Card numbers for tests (published test numbers of the networks), in every dress people and programs give them. */

/** One test number of each network. */
export const NUMBERS: readonly string[] = [
  '4111111111111111',
  '4222222222222',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '30569309025904',
  '6011111111111117',
  '3530111333300000',
  '6200000000000005',
  '6759649826438453',
  '2200770212727079',
];

/** A number as somebody may type it. */
export interface Dress {
  readonly name: string;
  readonly dress: (digits: string) => string;
}

const FULL_WIDTH = '０１２３４５６７８９';
const ARABIC = '٠١٢٣٤٥٦٧٨٩';
const PERSIAN = '۰۱۲۳۴۵۶۷۸۹';
const DEVANAGARI = '०१२३४५६७८९';
const BOLD = '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗';
const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨';

/** Every dress, each of which every number may wear. */
export const DRESSES: readonly Dress[] = [
  { name: 'plain', dress: (digits) => digits },
  { name: 'spaces', dress: grouped(' ') },
  { name: 'dashes', dress: grouped('-') },
  { name: 'dots', dress: grouped('.') },
  { name: 'slashes', dress: grouped('/') },
  { name: 'no-break spaces', dress: grouped('\u00A0') },
  { name: 'narrow spaces', dress: grouped('\u202F') },
  { name: 'en dashes with spaces', dress: grouped(' – ') },
  { name: 'two spaces', dress: grouped('  ') },
  { name: 'bold', dress: (digits) => `**${grouped('** **')(digits)}**` },
  { name: 'many semicolons', dress: grouped(';;;; ') },
  { name: 'line breaks', dress: grouped('\n') },
  { name: 'zero-width spaces', dress: grouped('\u200B') },
  { name: 'a zero-width joiner after each digit', dress: (digits) => Array.from(digits).join('\u200D') },
  { name: 'right-to-left marks', dress: (digits) => `\u202E${digits.slice(0, 6)}\u200F${digits.slice(6)}\u202C` },
  { name: 'soft hyphens', dress: grouped('\u00AD') },
  { name: 'a space after each digit', dress: (digits) => Array.from(digits).join(' ') },
  { name: 'full width', dress: inDigits(FULL_WIDTH) },
  { name: 'Arabic-Indic', dress: inDigits(ARABIC) },
  { name: 'Persian', dress: (digits) => grouped(' ')(inDigits(PERSIAN)(digits)) },
  { name: 'Devanagari', dress: inDigits(DEVANAGARI) },
  { name: 'mathematical bold', dress: inDigits(BOLD) },
  { name: 'circled', dress: inDigits(CIRCLED) },
  { name: 'keycaps', dress: (digits) => digits.replace(/\d/g, (digit) => `${digit}\uFE0F\u20E3`) },
  { name: 'HTML spaces', dress: grouped('&nbsp;') },
  { name: 'in the middle of words', dress: (digits) => `nr${digits}end` },
  { name: 'in a sentence', dress: (digits) => `For invoice 12 charge ${grouped(' ')(digits)}, 12/27, 123. Thanks` },
  { name: 'in a long text', dress: (digits) => `${'Lorem ipsum 2026. '.repeat(50)}${digits}${' dolor sit amet'.repeat(50)}` },
  { name: 'in JSON', dress: (digits) => `{"pan":"${digits}"}` },
  { name: 'in an address', dress: (digits) => `https://example.com/pay?card=${digits}&x=1` },
];

function grouped(separator: string): (digits: string) => string {
  return (digits) =>
    (
      Array.from(digits)
        .join('')
        .match(/.{1,4}/gu) ?? []
    ).join(separator);
}

function inDigits(shapes: string): (digits: string) => string {
  const all = Array.from(shapes);
  return (digits) => digits.replace(/\d/g, (digit) => all[Number(digit)] ?? digit);
}

/** What passwords are in the tests; each is unlike any other text. */
export const PASSWORDS: readonly string[] = ['Zq7#vulkan', 'zitronenfalter', 'Tr0ub4dor&3x'];

/** Ways to announce a password. */
export const ANNOUNCED: readonly ((password: string) => string)[] = [
  (password) => `password: ${password}`,
  (password) => `Password is ${password}`,
  (password) => `my password's ${password}`,
  (password) => `PASSWORD=${password}`,
  (password) => `the password for jo@x.com is ${password}.`,
  (password) => `The new password is now: ${password}`,
  (password) => `password "${password}"`,
  (password) => `the password is “${password}”`,
  (password) => `login jo, pw: ${password}`,
  (password) => `pwd = ${password}`,
  (password) => `user: jo pass: ${password}`,
  (password) => `passcode -> ${password}`,
  (password) => `the password has been set to ${password}4!`,
  (password) => `{"password":"${password}"}`,
  (password) => `**Password**: ${password}`,
  (password) => `db_password=${password}`,
  (password) => `ｐａｓｓｗｏｒｄ：${password}`,
  (password) => `pass\u200Bword: ${password}`,
  (password) => `password:\n${password}`,
  (password) => `Passwort: ${password}`,
  (password) => `Das Passwort ist ${password}`,
  (password) => `Das Adminpasswort für jo@x.de lautet ${password}`,
  (password) => `Kennwort = ${password}`,
  (password) => `mot de passe : ${password}`,
  (password) => `Le mot de passe de Jo est ${password}`,
  (password) => `mdp: ${password}`,
  (password) => `contraseña: ${password}`,
  (password) => `La contrasen\u0303a es ${password}`,
  (password) => `contrasena es ${password}`,
  (password) => `wachtwoord is ${password}`,
  (password) => `senha: ${password}`,
  (password) => `A senha é ${password}`,
  (password) => `La password è ${password}`,
  (password) => `password e\u0300 ${password}`,
  (password) => `lösenord är ${password}`,
  (password) => `hasło: ${password}`,
  (password) => `пароль: ${password}`,
  (password) => `パスワードは${password}です`,
  (password) => `密码是${password}`,
  (password) => `비밀번호는 ${password}`,
  (password) => `كلمة المرور: ${password}`,
];
