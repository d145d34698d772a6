/** Secrets for tests: card numbers (published test numbers of the networks), in every dress people and programs give them. */

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
  (password) => `the Temporary Access Pass is ${password}`,
  (password) => `Befristeter Zugriffspass: ${password}`,
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

/** So many letters and digits that look random: no key of anybody, put together here so that no scanner takes this file for one. */
function some(length: number, from = 'q7Rz2LmX9vKb4TnW8sYp3HcD6gJf5Ea'): string {
  return from.repeat(Math.ceil(length / from.length)).slice(0, length);
}

const JWT = ['eyJ' + 'hbGciOiJSUzI1NiIsImtpZCI6Ing1In0', 'eyJ' + 'hdWQiOiJodHRwczovL2dyYXBoIn0', some(86)];

/** What opens something by itself; each has `MARK` in it, unlike any other text. */
export const MARK = 'q7Rz2LmX9vKb';

/** Tokens, keys and connection strings, as people paste them. */
export const TOKENS: readonly (readonly [name: string, text: string])[] = [
  ['a JSON Web Token', JWT.join('.')],
  ['one over several lines', (JWT.join('.').match(/.{1,40}/g) ?? []).join('\n')],
  ['one in short lines', (JWT.join('.').match(/.{1,12}/g) ?? []).join('\r\n')],
  ['one after Bearer', `Authorization: Bearer ${JWT.join('.')}`],
  ['one after Bearer on the next line', `Bearer\n${JWT.join('.')}`],
  ['one with zero-width spaces', JWT.join('.').replace(/(.{30})/g, '$1\u200B')],
  ['one in an address', `https://localhost/#access_token=${JWT.join('.')}&x=1`],
  ['one in an escaped address', `https://localhost/%3Ftoken%3D%20${JWT.join('.')}`],
  ['one in JSON', `{"access_token":"${JWT.join('.')}"}`],
  ['an opaque token after Bearer', `bearer ${some(43)}`],
  ['a refresh token of Entra', `0.A${some(80)}`],
  [
    'a storage connection string',
    `DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=${some(86)}==;EndpointSuffix=core.windows.net`,
  ],
  [
    'a Service Bus connection string',
    `Endpoint=sb://contoso.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${some(43)}=`,
  ],
  [
    'a shared access signature',
    `https://contoso.blob.core.windows.net/a/b.pdf?sv=2024-11-04&se=2026-12-01&sr=b&sp=r&sig=${some(43)}%3D`,
  ],
  [
    'a signed address of a flow',
    `https://prod-12.westeurope.logic.azure.com:443/workflows/x/triggers/manual/paths/invoke?api-version=2016&sig=${some(43)}`,
  ],
  ['a function key', `https://contoso.azurewebsites.net/api/x?code=${some(54)}==`],
  ['a bare storage key', `${some(86)}==`],
  ['a bare key of 32 bytes', `take ${some(43)}= please`],
  ['a client secret of Entra', `abc8Q~${some(34)}`],
  ['a client secret with its name', `Client secret: ${MARK}4`],
  ['a client secret in JSON', `{"client_secret":"${MARK}4"}`],
  ['a client secret in an environment', `AZURE_CLIENT_SECRET=${MARK}4`],
  ['a token of GitHub', `ghp_${some(36)}`],
  ['a fine-grained one', `github_pat_${some(82)}`],
  ['a key of AWS', `AKIA${'Q7RZ2LMX9VKB4TNW8SYP'.slice(0, 16)} ${MARK}`],
  ['a secret of AWS with its name', `aws_secret_access_key = ${some(40)}`],
  ['a token of Slack', `xoxb-123456789012-${some(24)}`],
  ['a key of Google', `AIza${some(35)}`],
  ['a key of Stripe', `sk_live_${some(24)}`],
  ['an API key with its name', `the API key is ${MARK}4`],
  ['an API-Schlüssel', `Der API-Schlüssel lautet ${MARK}4`],
  ['a clé d’API', `clé d’API : ${MARK}4`],
  ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${some(64)}\n-----END RSA PRIVATE KEY-----`],
  ['a private key with other dashes', `—–BEGIN OPENSSH PRIVATE KEY—–\n${some(64)}`],
  ['a name and a password in an address', `https://jo:${MARK}@contoso.com/x`],
  ['a recovery key of BitLocker', `111222-333444-555666-777888-999000-111222-333444-555667 ${MARK}`],
  ['a recovery code of an account', `7BCDF-GHJKM-PQRTV-WXY23-45678 ${MARK}`],
  ['a recovery key with its name', `Recovery key: ${MARK}-4821`],
  ['a Wiederherstellungsschlüssel', `Wiederherstellungsschlüssel: ${MARK}-4821`],
];

/** A one-time code that no other number in the tests is like. */
export const SIX = '904172';

/** One-time codes beside their names. */
export const CODES: readonly string[] = [
  `your code is ${SIX}`,
  `Your code: ${SIX}`,
  `Your Microsoft code is ${SIX}`,
  `code: ${SIX}`,
  `The code is 904 172.`,
  `OTP: ${SIX}`,
  `OTP ${SIX}`,
  `otp is 904-172`,
  `One-time code 9041 7263`,
  `Use verification code ${SIX} for Microsoft authentication.`,
  `Use code ${SIX} to sign in`,
  `Enter the code ${SIX}`,
  `${SIX} is your verification code`,
  `Use ${SIX} as your verification code`,
  `Use ${SIX} as Microsoft account security code`,
  `${SIX} als Bestätigungscode verwenden`,
  `one-time passcode ${SIX}`,
  `${SIX} is your code`,
  `G-${SIX} is your Google verification code`,
  `Microsoft account security code: 9041726`,
  `MFA code **${SIX}**`,
  `2FA: ${SIX}`,
  `my authenticator code is now ${SIX}`,
  `device code FJ7CS9QXA to authenticate`,
  `PIN: 9041`,
  `my pin is ${SIX}`,
  `CVV: 904`,
  `Ihr Code lautet ${SIX}`,
  `Dein Bestätigungscode: ${SIX}`,
  `${SIX} ist Ihr Sicherheitscode`,
  `TAN: ${SIX}`,
  `Votre code est ${SIX}`,
  `code de vérification : ${SIX}`,
  `Tu código es ${SIX}`,
  `código de verificación: ${SIX}`,
  `Il tuo codice è ${SIX}`,
  `codice di verifica ${SIX}`,
  `Seu código é ${SIX}`,
  `código de verificação: ${SIX}`,
  `je verificatiecode is ${SIX}`,
  `Twój kod: ${SIX}`,
  `kod weryfikacyjny: ${SIX}`,
  `ověřovací kód: ${SIX}`,
  `Din kod är ${SIX}`,
  `engangskode: ${SIX}`,
  `vahvistuskoodi: ${SIX}`,
  `doğrulama kodu: ${SIX}`,
  `код подтверждения: ${SIX}`,
  `ваш код: ${SIX}`,
  `認証コードは${SIX}です`,
  `验证码：${SIX}`,
  `验证码是９０４１７２`,
  `인증번호: ${SIX}`,
  `קוד אימות: ${SIX}`,
  `رمز التحقق: ${SIX}`,
];
