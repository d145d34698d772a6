/** What one-time codes are called, in the main languages of Teams. Data for `one-time-code.ts`. */

import { seenText } from '../seen-text';

/** Names that nothing else has: digits behind them are a code, with or without a colon. */
const CLEAR: readonly string[] = [
  't?otp(?: codes?)?',
  'one[ -]?time[ -]?(?:codes?|pins?|passcodes?)',
  '(?:verification|security|authentication|authenticator|auth|log-?in|sign-?in|access|confirmation|validation|activation|device|sms|mfa|2fa|two-factor|two-step|single[ -]use) codes?',
  '(?:mfa|2fa)',
  'm?tan',
  '(?:bestätigungs|verifizierungs|sicherheits|einmal|anmelde|zugangs|authentifizierungs|aktivierungs|freigabe|freischalt|prüf|sms)-?codes?',
  "code (?:de (?:vérification|sécurité|confirmation|connexion|validation)|d[’']acc[eè]s|d[’']authentification|à usage unique|sms)",
  'c[oó]digo (?:de (?:verificaci[oó]n|seguridad|confirmaci[oó]n|acceso|un solo uso|autenticaci[oó]n|verificação|segurança|confirmação|uso único)|sms)',
  'codice (?:di (?:verifica|sicurezza|conferma|accesso)|otp|monouso|sms)',
  '(?:verificatie|beveiligings|bevestigings|inlog|toegangs|sms-?)codes?',
  'eenmalige code',
  'kod (?:weryfikacyjny|bezpieczeństwa|potwierdzający|jednorazowy|sms)',
  '(?:ověřovací|bezpečnostní|jednorázový|potvrzovací) kód',
  '(?:verifierings|säkerhets|engångs|bekräftelse|inloggnings|verifiserings|bekreftelses|sikkerhets|bekræftelses|sikkerheds|engangs|sms-?)kode?n?',
  '(?:vahvistus|turva|kertakäyttö|todennus)koodi(?:si|nne)?',
  '(?:ellenőrző|biztonsági|egyszeri|megerősítő) ?kód(?:ja|od|ot)?',
  '(?:doğrulama|güvenlik|onay|tek kullanımlık) kodu(?:n|nuz)?',
  'cod(?:ul)? de (?:verificare|securitate|confirmare)',
  '(?:код (?:подтверждения|безопасности|проверки)|одноразовый код|проверочный код)',
  'код підтвердження',
  'κωδικ[οό]ς (?:επαλήθευσης|ασφαλείας|μίας χρήσης)',
];
const CLEAR_UNSPACED: readonly string[] = [
  '(?:認証|確認|検証|セキュリティ|ワンタイム)コード',
  '验证码',
  '驗證碼',
  '校验码',
  '动态码',
  '安全[码碼]',
  '(?:인증|보안|확인) ?(?:번호|코드)',
  'קוד (?:אימות|אבטחה)',
  'رمز (?:التحقق|الأمان|التأكيد)',
  'รหัสยืนยัน',
];
/** Of a payment card: three or four digits. */
const OF_CARDS: readonly string[] = [
  'cvv2?',
  'cvc2?',
  'card (?:verification|security) (?:code|number|value)',
  '(?:karten)?prüfnummer',
];
/** So much else is a code that it must be somebody's, or stand alone. */
const VAGUE: readonly string[] = ['codes?', 'kodn?', 'koden', 'c[oó]digo', 'codice', 'kode', 'koodi', 'kód', 'код', 'コード'];
const PINS: readonly string[] = ['pin(?:[ -]?code)?'];

/** The names of a one-time code that nothing else has, in a seen text of small letters. */
export const CLEAR_NAMES = named([...CLEAR, ...OF_CARDS], CLEAR_UNSPACED);
/** Which of them are a card's. */
export const CARD_NAME = new RegExp(`^(?:${OF_CARDS.map(seen).join('|')})$`, 'u');
/** Names of many things, one-time codes among them. */
export const VAGUE_NAMES = named([...VAGUE, ...PINS], []);
/** Which of them are a PIN: in India six digits under that name are a postal code. */
export const PIN_NAME = new RegExp(`^(?:${PINS.join('|')})$`, 'u');

const WHOSE =
  'your|my|dein|ihr|mein|deine|ihre|votre|ton|mon|tu|su|mi|il tuo|il suo|il mio|seu|o seu|meu|jouw|uw|je|mijn|twój|mój|din|dit|min|mit|váš|můj|tvůj|ваш|мой|あなたの';
const MAKER = 'microsoft|google|amazon|apple|teams|authenticator|6-digit|six-digit|new|neuer|temporary|login|sms';
const TAKE =
  'use|using|enter|type|with|mit|nutze|nutzen sie|verwenden sie|avec|utilisez(?: le)?|saisissez(?: le)?|usa|usa el|use el|introduce el|inserisci il|use o|gebruik|voer';

/** What stands before a vague name that makes it somebody's. */
export const SOMEBODYS = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${WHOSE}) (?:(?:${MAKER}) )?$`, 'u');
/** What stands before a vague name that has no owner: the beginning of a line or sentence, an article. */
export const ALONE = /(?:^|[.:;,!?("'] ?|(?:^|[^\p{L}\p{N}])(?:the|this|is|der|le|el|il|het|de|o) )$/u;
/** What stands before a vague name that is to be typed in. */
export const TO_TAKE = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${TAKE}) (?:(?:the|den|this) )?(?:(?:${MAKER}) )?$`, 'u');
/** "123456 is your code", "use 123456 as your code": what stands between the digits and the name. */
export const IS_THE = new RegExp(
  `(?: (?:is|ist|est|es|è|é|är|er|jest|to|as|als|comme))(?: (?:${WHOSE}|the|der|le|el|il))?(?: \\p{L}{2,14}){0,2} $`,
  'u',
);

function named(spaced: readonly string[], unspaced: readonly string[]): RegExp {
  const whole = `(?<![\\p{L}\\p{N}])(?:${spaced.map(seen).join('|')})(?![\\p{L}\\p{N}])`;
  return new RegExp([whole, ...unspaced.map(seen)].join('|'), 'gu');
}

/** As it reads in a seen text. Only letters are looked at there, so the pattern's own marks stay. */
function seen(pattern: string): string {
  return seenText(pattern).text;
}
