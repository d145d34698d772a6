/** The words by which people announce a password, in the main languages of Teams. Data for `announced-password.ts`. */

import { seenText } from '../seen-text';

/** Also as the end of a longer word, as in "Adminpasswort" or "db_password". */
const ANYWHERE: readonly string[] = [
  'pass[ -]?words?',
  'pass[ -]?codes?',
  'pass[ -]?phrases?',
  'passwd',
  'passwor[td]\\p{L}{0,3}',
  'passwörter',
  'kennw[oö]rt\\p{L}{0,3}',
  'wachtwoord(?:en)?',
  'lösenord(?:et)?',
  'adgangskoden?',
  'kodeord(?:et)?',
  'passord(?:et)?',
];

/** Only as a word of their own. */
const WHOLE: readonly string[] = [
  'pwd',
  'pw',
  'psw',
  // Microsoft Entra's Temporary Access Pass signs in like a password.
  'access pass(?:es)?',
  'zugriffspass(?:es)?',
  "passe d[’']accès temporaire",
  'pase de acceso temporal',
  'mots? de passe',
  'mdp',
  'contrase[nñ]as?',
  'senhas?',
  'palavras?[ -]passe',
  "parola d[’']ordine",
  'parolă',
  'salasana',
  'has[lł]o',
  'heslo',
  '[sş]ifre(?:m|si|niz)?',
  'jelsz[oó]',
  'парол[ьи]',
  'κωδικ[οό]ς(?: πρόσβασης)?',
];

/** Where no space parts the words. */
const UNSPACED: readonly string[] = [
  'パスワード',
  '密码',
  '密碼',
  '口令',
  '비밀번호',
  '암호',
  'סיסמה',
  'סיסמא',
  'كلمة المرور',
  'كلمة السر',
  'كلمه السر',
  'รหัสผ่าน',
];

/** "pass" is so much else that only a colon makes it a password. */
const SHORT: readonly string[] = ['pass', 'clave', 'parola'];

/** Those of `SHORT`, as they are compared. */
export const SHORT_WORDS: ReadonlySet<string> = new Set(SHORT);

/** Any of the words, in a seen text of small letters. */
export const ANNOUNCING = new RegExp(
  [
    `(?:${ANYWHERE.map(seen).join('|')})(?![\\p{L}])`,
    `(?<![\\p{L}\\p{N}])(?:${[...WHOLE, ...SHORT].map(seen).join('|')})(?![\\p{L}])`,
    UNSPACED.map(seen).join('|'),
  ].join('|'),
  'gu',
);

/** What stands between the word and the password, with the space before it. */
export const IS = [
  "['’]s(?!\\p{L})",
  `(?: (?:is|was|will be|shall be|are|ist|lautet|war|est|était|sera|es|era|será|é|è|sarà|är|er|jest|este|has been)(?![\\p{L}\\p{N}]))`,
  ' ?(?:是|为|為|は|은|는|이|가)',
  ' (?:هي|هو|είναι|это)(?!\\p{L})',
].join('|');

/** What begins the words that say whose password it is. */
export const ABOUT_BEGINS =
  'for|of|on|to|in|at|from|that|which|you|we|i|für|zu|zum|zur|von|vom|bei|das|pour|de|du|des|d|que|para|do|da|del|per|di|van|voor|för|til';

/** Between "is" and the password. */
export const AS_FILLER = 'now|still|just|simply|currently|always|jetzt|nun|immer noch|maintenant|ahora|ora|nu|agora';

/** "reset the password to x", "sign in with the password x". */
export const AS_SPACED_WORD = 'to|with|as|of|auf|mit|en|à|con|a|naar|met|para|com|til|till|na';

/** The verb in "x is my password". */
export const BE: ReadonlySet<string> = new Set('is was = ist war est es è é är er'.split(' '));

/** After one of these what looks like a password still counts: "was set to x". */
export const GOES_ON: ReadonlySet<string> = new Set(
  'the a an my our your to set reset changed been not only always now das ein mein auf le un mon la una mi il het een'.split(' '),
);

/** What follows "the password is" when no password follows. */
export const NO_PASSWORD: ReadonlySet<string> = new Set(
  [
    'a an the my your our his her their its this that these those some any no not never nothing none n/a na unknown',
    'wrong incorrect invalid bad right correct good fine ok okay weak strong short long same different new old safe secure',
    'expired expiring gone lost forgotten missing empty blank blocked locked disabled known unknown needed required optional',
    'mandatory necessary used reused set reset changed unchanged created sent shared saved stored kept given written typed asked',
    'accepted rejected refused working ready temporary only always being been in on at by for from of with without to too very',
    'so yet leaked compromised exposed updated removed there here where what when why how who which one something somebody it and or but if because going about case',
    'falsch richtig abgelaufen vergessen verloren nicht kein keine leer unbekannt nötig erforderlich gesperrt neu alt das der die',
    'ein eine mein dein unser ungültig gleich noch schon zu',
    'faux fausse expiré oublié perdu incorrect inconnu pas le la les un une mon ton votre notre nécessaire requis',
    'incorrecta incorrecto equivocada caducada olvidada perdida desconocida el una mi tu su necesaria no',
    'sbagliata errata scaduta dimenticata persa sconosciuta il uno mia tua necessaria non',
    'verkeerd onjuist verlopen vergeten kwijt onbekend niet geen het een mijn jouw nodig',
    'errada incorreta expirada esquecida perdida desconhecida o uma minha sua necessária não',
  ]
    .join(' ')
    .split(' '),
);

/** As it reads in a seen text. Only letters are looked at there, so the pattern's own marks stay. */
function seen(pattern: string): string {
  return seenText(pattern).text;
}
