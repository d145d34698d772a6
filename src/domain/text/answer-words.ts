/** Words that answer a question and name nothing: yes, no, none, thanks. Many of them are codes of countries too, so nothing looks them up. */

import { foldName } from './fold';

/** What such a word says. `none`: there is none, or not now. `other`: thanks, greetings, a call for help, a sound. */
export type AnswerWord = 'yes' | 'no' | 'none' | 'other';

/** In English and the languages in which countries are understood (`countries.ts`), Romanian, Ukrainian, Greek, Arabic and Hebrew. */
const WORDS: Readonly<Record<AnswerWord, string>> = {
  yes: `yes|y|yep|yeah|yup|sure|of course|correct|right|ok|okay|okey|oke|okej|okei|k|alright|all right|fine|good|great|ja|jo|joo|jep|jawohl|
    klar|gut|genau|oui|ouais|bien sûr|d’accord|daccord|si|claro|vale|bueno|certo|va bene|d'accordo|sim|tudo bem|tak|ano|jasne|dobrze|
    dobre|dobře|kyllä|igen|jó|rendben|evet|tamam|olur|da|да|хорошо|ладно|так|ναι|نعم|כן|はい|了解|わかりました|네|예|좋아요|是|是的|对|好|好的`,
  no: `no|n|nope|nah|not really|nein|nö|ne|non|não|nee|neen|nie|nej|nei|ei|nem|hayır|yok|net|нет|ні|όχι|لا|לא|いいえ|아니요|아니오|不|不是|否|没有`,
  none: `none|nothing|nobody|n/a|skip|later|not yet|not now|keine|keiner|keines|nichts|überspringen|später|weiter|aucun|aucune|rien|passer|
    plus tard|ninguno|ninguna|nada|omitir|saltar|más tarde|nessuno|nessuna|niente|salta|dopo|nenhum|nenhuma|pular|depois|geen|niets|overslaan|
    żaden|żadne|brak|nic|pomiń|později|žádný|přeskočit|inget|ingen|ingenting|intet|hoppa över|spring over|hopp over|ei mitään|ohita|semmi|
    kihagy|atla|ничего|пропустить|なし|スキップ|없음|건너뛰기|无|跳过`,
  other: `thanks|thank you|thx|ty|cheers|please|help|hello|hi|hey|bye|hm|hmm|um|uh|ah|oh|idk|dunno|what|why|danke|bitte|hilfe|hallo|merci|
    aide|bonjour|salut|gracias|ayuda|hola|grazie|aiuto|ciao|obrigado|obrigada|ajuda|olá|dank|bedankt|dank je|dank u|hulp|dziękuję|dzięki|
    pomoc|cześć|děkuji|díky|ahoj|tack|hjälp|hej|tusen takk|takk|hjelp|hjælp|kiitos|apua|moi|köszönöm|segítség|szia|teşekkürler|sağol|yardım|
    merhaba|спасибо|помощь|привет|дякую|mulțumesc|ajutor|ευχαριστώ|βοήθεια|شكرا|مساعدة|תודה|עזרה|ありがとう|ヘルプ|助けて|감사합니다|고마워요|
    도움말|谢谢|謝謝|帮助|幫助`,
};

/** No such word is longer. */
const LONGEST = 40;

/** All of them as they are spelt. */
export const ANSWER_WORDS: readonly string[] = Object.values(WORDS).flatMap((words) =>
  words.split('|').map((word) => word.trim()),
);

const MEANINGS: ReadonlyMap<string, AnswerWord> = new Map(
  (Object.keys(WORDS) as AnswerWord[]).flatMap((meaning) =>
    WORDS[meaning].split('|').map((word) => [plain(word), meaning] as const),
  ),
);

/** What a whole line says if it is such a word, in whatever case, with or without accents and the marks of a sentence. Never throws. */
export function answerWord(text: string): AnswerWord | undefined {
  return text.length > LONGEST ? undefined : MEANINGS.get(plain(text));
}

/** Of those, words that are said for much else, or are names. They answer where nothing else can be meant, and agree with nothing by themselves. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'good|great|fine|right|k|gut|bueno|certo|jo|jó|igen|ano|vale|claro|klar|dobre|dobře|dobrze|jasne|ne|ni|ei|nem|net|n|y|da|not really'
    .split('|')
    .map((word) => plain(word.trim())),
);

/** What a whole line says that can mean nothing else: yes, no or that there is none, asked back by no question mark. Never throws. */
export function plainAnswer(text: string): Exclude<AnswerWord, 'other'> | undefined {
  const word = answerWord(text);
  return word === undefined || word === 'other' || QUESTIONED.test(text) || DOUBTFUL.has(plain(text)) ? undefined : word;
}

const QUESTIONED = /[?？؟]/u;

function plain(text: string): string {
  return foldName(text)
    .replaceAll("'", '')
    .replace(/^[\s"“”„«»(]+|[\s.!?…,;:"“”«»)。！？]+$/gu, '');
}
