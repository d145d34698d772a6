/** Small words that mean something by where they stand. They are no meanings to the weights; each language has its own. */

import type { UnderstoodLanguage } from './index';

/**
 * What they do. `points`: at something spoken of, beside a noun or alone. `pronoun`: points alone. `endOf`: before the name of a month.
 * `hedge`: what is only thought of, or doubted. `number`: written out, with what it is. `inMonth`: before a month that is meant as a whole. `or`: leaves open which of two. `line`: around the numbers of lines. `before`: leads to a name. `terms`: what is agreed to. `once`:
 * not now, but perhaps. `failed`: the beginnings of words for what went wrong or is yet to come. `noName`: a whole line at a name's
 * question that says there is none. `trials`: more than one of them. `untilHour`: before an hour of the day. `afterHour`: may follow one.
 * `meant`: beside a name, that one was meant and no other. `instead`: what is said is to stand in place of what was said before. `givenName`: first names that are other words, too. `article`: what a
 * name may begin with and nobody calls it by. `beforeNoun`: a word with a capital after it is no name. `ofDate`: within a date.
 * `dayCount`: after a number, where words are not parted: so many days, and which way. `condition`: before what is not so yet, or may never be; `conditionAfter`: the same after it; `noCondition`: holds the same word and is none.
 * `believed`: what is named is thought to be so, and not known; `roughly`: the same of a day, or another one is meant. `aside`: adds nothing to an answer. `requested`: it was asked for already. `cancelled`: something is ended, which may be a contract. `except`: not all of it. `leavesOut`: leads to what is not meant. `theFirst`, `theSecond`: one of two that were named. `may`: it could be so, or should. `ordinal`: a day of a month, written out. `lastYear`, `nextYear`: behind a day. `slip`: between two of a kind, the second is meant. `denial`: it says no to something. `present`: what is done today, or on a day to come. `onDay`: before the day of something; `deed`: done on a day, and not until one. `repeated`: behind a command, once more. `notNow`: what follows is to be done at another time.
 * `asking`: behind a command, and no name. `leads`: between a command and a name. `askOthers`: somebody else is to say it. `reserve`: holds a yes back, besides all these. `noThing`: after "no", which then says that there is none of it, but for `afterNo`. `doubt`: what is told is not sure. `toCome`: what is told is still to come; `missed`: it did not come. `undecided`: it is still thought about. `takenBack`: what was said before is not wanted any more. `passive`: beside a verb, it is done to whom is named. `aThing`: before a noun. `relation`: what somebody is to others, and nobody's name; `whose`: before it. `misaddressed`: whoever was named just now, or the address, is not the right one; `alsoTo`: what follows is one more. `takesBack`: before a day, another one was said wrongly.
 */
export type SmallWord =
  | 'points'
  | 'pronoun'
  | 'endOf'
  | 'inMonth'
  | 'number'
  | 'hedge'
  | 'or'
  | 'line'
  | 'before'
  | 'terms'
  | 'once'
  | 'failed'
  | 'noName'
  | 'trials'
  | 'untilHour'
  | 'afterHour'
  | 'instead'
  | 'meant'
  | 'givenName'
  | 'article'
  | 'beforeNoun'
  | 'ofDate'
  | 'dayCount'
  | 'condition'
  | 'reserve'
  | 'noThing'
  | 'afterNo'
  | 'conditionAfter'
  | 'noCondition'
  | 'doubt'
  | 'toCome'
  | 'missed'
  | 'undecided'
  | 'takenBack'
  | 'passive'
  | 'aThing'
  | 'untilDay'
  | 'oneself'
  | 'aForm'
  | 'removed'
  | 'unable'
  | 'formerly'
  | 'gone'
  | 'fromDay'
  | 'asking'
  | 'believed'
  | 'roughly'
  | 'aside'
  | 'requested'
  | 'cancelled'
  | 'except'
  | 'leavesOut'
  | 'theFirst'
  | 'theSecond'
  | 'may'
  | 'ordinal'
  | 'lastYear'
  | 'nextYear'
  | 'slip'
  | 'denial'
  | 'present'
  | 'onDay'
  | 'deed'
  | 'repeated'
  | 'notNow'
  | 'leads'
  | 'askOthers'
  | 'relation'
  | 'whose'
  | 'misaddressed'
  | 'alsoTo'
  | 'takesBack';

/** The words by language, divided by `|`, in small letters. */
export const smallWordsBy: Readonly<Record<SmallWord, Readonly<Partial<Record<UnderstoodLanguage, string>>>>> = {
  points: {
    en: 'this|that|these|those',
    de: 'diesen|dieses|diese|den|das',
    fr: 'cet|cette|celui|celle',
    es: 'este|esta',
    pt: 'esse|essa|isso',
    ja: 'これ|それ|この|その',
    ar: 'هذا|هذه|ذلك',
  },
  pronoun: {
    en: 'it|this|that|them',
    de: 'ihn|diesen|dieses|dieser',
    fr: 'celui|celle|ça|cela',
    es: 'lo|este|esta|eso',
    pt: 'ele|ela|isso|este|esse|essa',
    ja: 'これ|それ',
    ar: 'هذا|هذه|ذلك',
  },
  trials: {
    en: 'trials',
    de: 'trials|tests|testversionen|testphasen',
    fr: 'essais|trials',
    es: 'pruebas|trials',
    pt: 'testes|avaliações|trials',
  },
  endOf: {
    en: 'end',
    de: 'ende|ultimo',
    fr: 'fin',
    es: 'fin|fines|final|finales',
    pt: 'fim|final|finais',
    ar: 'نهايه|نهاية|اخر|آخر|أواخر',
  },
  hedge: {
    en: 'might|one day|some day|someday|theoretically|in theory|hypothetically|supposedly|allegedly|i doubt|doubtful|what if|just thinking',
    de: 'theoretisch|hypothetisch|angeblich|irgendwann|eines tages|vermutlich|bezweifle|glaub ich nicht|würde man|was wäre wenn',
    fr: 'théoriquement|en théorie|hypothétiquement|soi-disant|j’en doute|un jour peut-être',
    es: 'teóricamente|en teoría|hipotéticamente|supuestamente|algún día|lo dudo',
    pt: 'teoricamente|em teoria|hipoteticamente|supostamente|algum dia|duvido',
    ja: 'いつか|かもしれ|仮に',
    ar: 'نظريا|يوما ما|ربما|أشك',
  },
  number: {
    en: 'a=1|an=1|one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12|fourteen=14|twenty=20|thirty=30',
    de: 'ein=1|eine=1|einer=1|einem=1|einen=1|zwei=2|drei=3|vier=4|fünf=5|sechs=6|sieben=7|acht=8|neun=9|zehn=10|elf=11|zwölf=12|vierzehn=14|zwanzig=20|dreißig=30',
    fr: 'un=1|une=1|deux=2|trois=3|quatre=4|cinq=5|six=6|sept=7|huit=8|neuf=9|dix=10|quinze=15|trente=30',
    es: 'un=1|una=1|dos=2|tres=3|cuatro=4|cinco=5|seis=6|siete=7|ocho=8|nueve=9|diez=10|quince=15|treinta=30',
    pt: 'um=1|uma=1|dois=2|duas=2|três=3|quatro=4|cinco=5|seis=6|sete=7|oito=8|nove=9|dez=10|quinze=15|trinta=30',
  },
  inMonth: { en: 'in|during', de: 'im', fr: 'en', es: 'en', pt: 'em', ar: 'في|خلال' },
  or: { en: 'or', de: 'oder', fr: 'ou', es: 'o', pt: 'ou', ja: 'または', ar: 'أو' },
  line: {
    en: 'and|number|no|nr|line|lines',
    de: 'und|nummer|nr|zeile|zeilen',
    fr: 'et|numéro|ligne|lignes',
    es: 'y|número|línea|líneas',
    pt: 'e|número|linha|linhas',
    ja: 'と|番',
    ar: 'و|رقم',
  },
  askOthers: {
    en: 'ask|check with|talk to|speak to|speak with|wrote to|wait for|waiting for|knows it|knows that|knows who|knows which|knows what|knows this|will tell|can tell|’ll tell|will know|can say|has to say|has to decide|let you know|let me know|his answer|her answer|their answer',
    de: 'frag|frage|fragt|fragen|nachfragen|klären|abklären|warte auf|warten auf|weiß es|weiß das|weiß wer|weiß, wer|weiß welche|weiß, welche|weiß bescheid|weiss es|weiss das|weiss wer|kann sagen|kann es sagen|kann das sagen|sagt uns|sagt dir|sagt ihnen|muss entscheiden|entscheidet',
    fr: 'demande à|demandez à|demander à|voir avec|voyez avec|sait qui|le sait',
    es: 'pregunta a|pregunte a|preguntar a|preguntaré|sabe quién|lo sabe',
    pt: 'pergunte a|pergunte ao|pergunta ao|sabe quem|sabe disso',
  },
  leads: {
    en: 'for|to|of|at|from|with',
    de: 'für|zu|zum|zur|von|vom|bei|beim|auf|an|mit',
    fr: 'pour|chez|de|à|au|avec',
    es: 'para|de|a|en|con',
    pt: 'para|de|da|do|a|em|com',
  },
  before: { en: 'for|it’s|it is', de: 'für', fr: 'pour|chez|c’est', es: 'para|es', pt: 'para|pra|pro' },
  terms: {
    en: 'terms|conditions',
    de: 'bedingungen|nutzungsbedingungen|agb',
    fr: 'conditions',
    es: 'términos|condiciones',
    pt: 'termos|condições',
    ja: '規約',
    ar: 'الشروط',
  },
  once: {
    en: 'would|could|might|may|will|should|once|when',
    de: 'würde|würden|könnte|könnten|werde|werden|wird|sobald',
    fr: 'pourrait|pourraient|dès que',
    es: 'podría|podrían|cuando',
    pt: 'poderia|poderiam|quando',
  },
  failed: {
    en: `fail|error|unable|denied|deny|denies|lock|block|stuck|trouble|problem|impossible|refus|try|tries|tried|will|i’ll|going to|gonna|
      about to`,
    de: 'fehl|scheiter|gesperrt|klappt|verweiger|werde|versuch',
    fr: 'échou|erreur|bloqu|essay|essai',
    es: 'falla|falló|fallo|error|imposib|intenta|intenté|intento',
    pt: 'falh|erro|impossíve|tenta|tente|tento',
    ja: '失敗|エラー|できな',
    ar: 'فشل|خطأ',
  },
  noName: {
    en: `n/a|n.a|na|not applicable|does not apply|none|nothing|nobody|no one|tbd|tba|to be announced|to be confirmed|to be decided|unknown|pass|whatever|
      anything|no name|no name yet|not yet|no contact|no contact yet|nobody yet|nobody so far|no idea|no clue|not known|not decided|undecided|
      i forgot|forgot|we'll see|good question|don't have that on hand|someone|somebody|anyone|anybody|myself|me|us|him|her|them|she|he|they|the same|same|
      same person|the same person|same as before|the contact|the admin|the customer|their admin|i do|it's me`,
    de: `k.a|ka|kA|entfällt|nicht zutreffend|trifft nicht zu|keine angabe|keiner|niemand|noch niemand|noch keiner|nichts|unbekannt|offen|
      noch offen|steht noch nicht fest|kommt noch|noch kein name|kein name|kein kontakt|weiß nicht|egal|irgendwer|irgendjemand|passe|
      vergessen|hab ich vergessen|mal sehen|gute frage|wird nachgereicht|ich|ich selbst|ich selber|wir|er|sie|derselbe|dieselbe|
      dieselbe person|gleiche person|der kontakt|der admin|der kunde`,
    fr: `aucun|aucune|rien|personne|sans objet|non applicable|s.o|inconnu|pas encore|pas de nom|pas encore de nom|à définir|à confirmer|
      aucune idée|quelqu’un|n’importe|moi|moi-même|nous|lui|elle|le même|la même|la même personne`,
    es: 'ninguno|ninguna|nada|nadie|no aplica|n/d|desconocido|todavía no|aún no|por definir|sin nombre|ni idea|alguien|yo|yo mismo|yo misma|él|ella|el mismo|la misma|la misma persona',
    pt: 'nenhum|nenhuma|nada|ninguém|não se aplica|n/d|desconhecido|ainda não|a definir|sem nome|ainda sem nome|alguém|eu|eu mesmo|eu mesma|ele|ela|o mesmo|a mesma|a mesma pessoa',
    ja: '未定|なし|不明|該当なし|特になし|わかりません|まだありません|まだです',
    ar: 'لا يوجد|لا أحد|غير معروف|لا ينطبق|ليس بعد|لا أعرف',
  },
  untilHour: {
    en: 'before|after|from|until|till|to',
    de: 'vor|nach|ab|bis|von',
    fr: 'avant|après|dès|jusqu’à|de|à',
    es: 'antes|desde|hasta|de|a',
    pt: 'antes|depois|desde|até|das|às',
  },
  afterHour: {
    en: 'please|and|or|thanks',
    de: 'bitte|und|oder|danke',
    fr: 'et|ou|merci',
    es: 'y|o|gracias',
    pt: 'e|ou|obrigado',
  },
  meant: {
    en: 'meant|mean|oops|whoops',
    de: 'meinte|meine|gemeint|ups',
    fr: 'voulais|dire|oups',
    es: 'quise|quería|decir|refería|me',
    pt: 'quis|queria|dizer|referia',
    ja: 'つもり',
    ar: 'أقصد|قصدت|اقصد',
  },
  instead: {
    en: 'instead|rather|make it|make that|change it|change that|should be|should have been|but',
    de: 'stattdessen|lieber|besser|sondern|statt|mach|ändere|soll|sollte',
    fr: 'plutôt|à la place|mais|finalement',
    es: 'mejor|en su lugar|en vez|sino',
    pt: 'em vez|em vez disso|melhor|mas|mas sim',
    ja: '代わりに|ではなく|やっぱり|変更',
    ar: 'بدلا|بدلاً|بل',
  },
  givenName: {
    en: 'will|may|mark|bill|grace|faith|hope|rich|art|gene|pat|sue|rob|drew|frank|guy|chase|dale|dean|max|joy|iris|rose|lily|june|april|august|don|jack|nick|miles|skip|sunny|summer|carol|dawn|eve|holly|ivy|olive|pearl|ray|rusty|victor|wade|ward|grant',
    de: 'wolf|ernst|frank|horst|heide|rainer|rose|wilde|lieb|gerne|markus|april|august|will',
    fr: 'claire|pierre|blanche|aimé|aimée|désiré|prudence|constant|fleur|parfait|modeste|colombe|juste',
    es: 'paz|consuelo|dolores|ángel|mercedes|luz|cruz|rosa|soledad|pilar|esperanza|clara|rocío|salvador',
    pt: 'rosa|vitória|socorro|salvador|clara|luz|céu|glória|graça|flor',
  },
  article: { en: 'the', de: 'der|die|das', fr: 'le|la|les', es: 'el|la|los|las', pt: 'o|a|os|as' },
  beforeNoun: {
    de: `der|die|das|den|dem|des|ein|eine|einen|einem|einer|mein|meine|meinen|unser|unsere|unseren|kein|keine|keinen|zum|zur|im|ins|am|vom|
      beim|diese|diesen|dieser|dieses|wer|darf|neue|neuen|neues`,
  },
  ofDate: { en: 'of|the|st|nd|rd|th', de: 'den|der|des', fr: 'de|du', es: 'de|del', pt: 'de|do' },
  dayCount: { ja: '日前=-1|日後=1|日間=1|日=1|週間前=-7|週間後=7|週間=7' },
  condition: {
    en: 'if|once|when|whenever|as soon as|unless|in case|provided|assuming|supposing',
    de: 'wenn|falls|sobald|sofern|solange|vorausgesetzt',
    fr: 'si|dès que|quand|lorsque|une fois que|à moins que',
    es: 'si|cuando|en cuanto|una vez que|siempre que|a menos que',
    pt: 'se a|se o|se as|se os|se ela|se ele|se eles|quando|assim que|logo que|caso|a menos que',
    ar: 'إذا|لو|عندما|حين|حالما|بمجرد',
  },
  reserve: {
    en: 'after|until|later|i think|i guess|i believe|i suppose|we think|i hope|we hope|depends|depending|will be|they will|will have|as far as i know|afaik|subject to|on condition|only with|pending|most likely|should be|ought to|must check|have to check|let me check|to be confirmed|tbc|more or less|in principle|for now',
    de: 'nachdem|bis|später|denke ich|denk ich|ich denke|glaube ich|glaub ich|ich glaube|nehme ich an|ich nehme an|hoffe ich|ich hoffe|kommt darauf an|kommt drauf an|hängt davon ab|soweit ich weiß|meines wissens|vorbehaltlich|unter der bedingung|erst|müsste|sollte|muss ich prüfen|mal sehen|im prinzip|grundsätzlich|eigentlich|vorläufig|vermutlich|wahrscheinlich',
    fr: 'après|jusqu’à|plus tard|je pense|je crois|je suppose|j’espère|ça dépend|sous réserve|à condition|en principe|probablement|devrait',
    es: 'después|hasta|más tarde|creo|supongo|espero|depende|siempre que|a condición|en principio|probablemente|debería',
    pt: 'se|depois|até|mais tarde|acho|creio|suponho|espero|depende|desde que|em princípio|provavelmente|deveria',
    ja: 'たぶん|多分|おそらく|と思い|と思う|はず|後で|あとで|条件|場合による',
    ar: 'بعد|حتى|لاحقا|أعتقد|اعتقد|أظن|اظن|ربما|يعتمد|بشرط|مبدئيا|على الأرجح',
  },
  noThing: { en: 'no' },
  afterNo: {
    en: 'i|it|its|it’s|we|they|he|she|you|this|that|not|there|thanks|thank|please|sorry|way|chance|sir|never|nope|no|don’t|do|does|the|a|in|on|at|for|address|addresses|office|offices|branch|billing|such|wait|stop|cancel|dont|isn’t|is',
  },
  conditionAfter: { ja: 'たら|れば|場合|なら|次第' },
  noCondition: {
    en: 'at once|once more|once again|only once|just once|all at once|if possible|if you can',
    de: 'wenn möglich|wenn’s geht|wenn es geht',
    fr: 's’il te plaît|s’il vous plaît|si possible',
    es: 'si es posible|si puedes',
    pt: 'se possível',
  },
  doubt: {
    en: 'maybe|perhaps|possibly|thinks|believes|hopes|guesses|assumes|i heard|we heard|i hear|rumour|rumor|could be|may be|may have|seems to have|seem to have|apparently|hopefully|i hope|let’s hope|fingers crossed|not sure',
    de: 'vielleicht|glaubt|denkt|hofft|vermutet|gerücht|gerüchte|gehört dass|gehört, dass|eventuell|evtl|womöglich|möglicherweise|kann sein|könnte sein|hoffentlich|nicht sicher',
    fr: 'peut-être|peut être|j’espère|espérons|pas sûr|pas sûre',
    es: 'quizás|quizá|tal vez|a lo mejor|ojalá|puede que|no estoy seguro|no estoy segura',
    pt: 'talvez|quem sabe|tomara|pode ser|não tenho certeza',
    ja: 'かも|たぶん|かどうか',
    ar: 'قد|لعل|ربما|لست متأكدا',
  },
  toCome: {
    en: 'will|asked microsoft to|asked them to|asked to|asked for|applied for|ready to|willing to|wanted to|was going to|were going to|had planned|’ll|going to|gonna|about to|plans to|plan to|planning to|intends to|wants to|want to|would like to|would love to|would have|could have|might have|next week|next month|next year|probably',
    de: 'werden|wird|gebeten|beantragt|angefragt|bereit zu|kaufbereit|will|wollen|wollte|wollten|möchte|möchten|hätte|hätten|würde|würden|wäre|plant|planen|wahrscheinlich|demnächst|nächste woche|nächsten monat|nächstes jahr',
    fr: 'va|vont|prêt à|prête à|allons|voulait|voulaient|voudrait|veut|veulent|aurait|auraient|probablement|le mois prochain|la semaine prochaine',
    es: 'va a|van a|vamos a|listo para|lista para|quería|querían|quiere|quieren|habría|habrían|probablemente|el mes que viene|la semana que viene',
    pt: 'vai|vão|vamos|pronto para|pronta para|queria|queriam|quer|querem|teria|teriam|provavelmente|mês que vem|semana que vem',
    ja: 'つもり|予定|来月|来週|でしょう',
    ar: 'سوف|تريد|يريد|تنوي|ينوي|الشهر القادم|الأسبوع القادم',
  },
  undecided: {
    en: 'whether|we are thinking|we’re thinking|thinking about whether|not decided|haven’t decided|undecided',
    de: 'ob|überlegen noch|überlege noch|überlegen gerade|nicht entschieden|noch nicht wissen',
    fr: 'on hésite|nous hésitons|pas décidé|pas encore décidé',
    es: 'dudamos|no hemos decidido|aún no decidimos|todavía no sabemos',
    pt: 'não decidimos|ainda não sabemos|em dúvida',
    ja: 'か迷って|検討中',
    ar: 'لم نقرر|نفكر',
  },
  missed: {
    en: 'should have|should’ve|shouldn’t have|would have|would’ve|could have|could’ve|almost|nearly',
    de: 'hätte sollen|hätten sollen|hätten wir|beinahe|fast hätte',
    fr: 'aurait dû|aurions dû|aurais dû',
    es: 'debería haber|deberíamos haber|casi',
    pt: 'deveria ter|deveríamos ter|quase',
    ja: 'べきだった',
    ar: 'كان يجب',
  },
  takenBack: {
    en: 'changed my mind|changed his mind|changed her mind|changed our mind|changed our minds|changed their mind|changed their minds|never mind|nevermind|scratch that|on second thought|on second thoughts|not any more though|had second thoughts',
    de: 'doch nicht|doch lieber nicht|doch nicht mehr|hat sich erledigt|haben es sich anders überlegt|hat es sich anders überlegt|hab es mir anders überlegt|anders überlegt|lieber doch nicht',
    fr: 'finalement non|finalement pas|changé d’avis|tout compte fait non',
    es: 'al final no|mejor no|cambiado de opinión|cambiaron de opinión|cambió de opinión',
    pt: 'deixa pra lá|melhor não|mudaram de ideia|mudou de ideia|mudei de ideia|no fim não',
    ja: 'やっぱりいい|やっぱりやめ|気が変わ',
    ar: 'غيرت رأيي|غيروا رأيهم|لا داعي',
  },
  passive: {
    en: 'got|was|were|been|being|get|gets|is being',
    de: 'wurde|wurden|worden|wird',
    fr: 'été',
    es: 'fue|sido',
    pt: 'foi|sido',
  },
  aThing: {
    en: 'a|an|the',
    de: 'der|die|das|den|dem|des|ein|eine|einen|einem|einer|zum|zur|im|ins|am|vom|beim',
    fr: 'le|la|les|un|une|du|au|aux|l',
    es: 'el|la|los|las|un|una|al|del',
    pt: 'o|a|os|as|um|uma|ao|do|da|no|na',
  },
  untilDay: {
    en: 'until|till|til|to|through|end|ends|ending',
    de: 'bis|ende|endet|zum',
    fr: 'jusqu’au|jusqu|jusque|au|fin',
    es: 'hasta|termina|acaba|al',
    pt: 'até|termina|acaba',
    ja: 'まで',
    ar: 'حتى|إلى|الى',
  },
  oneself: {
    en: 'me|myself',
    de: 'mich|mir',
    fr: 'moi|me|oublie-moi',
    es: 'me|conmigo|olvídame',
    pt: 'me|mim',
    ja: '私|僕|俺|自分',
    ar: 'ني|لي|نفسي|عني|بياناتي|انسني|انساني',
  },
  aForm: {
    en: 'form|draft|answer|answers|said|told|wrote|typed',
    de: 'formular|entwurf|antwort|antworten|gesagt|geschrieben|getippt',
    fr: 'formulaire|brouillon|réponse|réponses|dit|écrit',
    es: 'formulario|borrador|respuesta|respuestas|dije|dicho|escribí',
    pt: 'formulário|rascunho|resposta|respostas|disse|dito|escrevi',
    ja: 'フォーム|下書き',
    ar: 'النموذج|المسودة',
  },
  removed: {
    en: 'removed|revoked|taken away|took away|withdrawn|withdrew',
    de: 'entfernt|entzogen|rausgenommen|rausgeworfen',
    fr: 'retiré|retirés|enlevé|enlevés|supprimé|supprimés|révoqué',
    es: 'quitado|quitamos|quitaron|eliminado|eliminamos|eliminaron|retirado|revocado',
    pt: 'removido|removidos|removemos|removeram|retirado|retiramos|revogado',
  },
  unable: {
    en: 'unable to|not able to|cannot|won’t|failed to|refused to|refuses to|declined to',
    de: 'konnte nicht|konnten nicht|nicht in der lage|weigert sich|weigern sich',
    fr: 'n’a pas pu|n’avons pas pu|refuse de|a refusé de',
    es: 'no pudo|no pudimos|se niega a|se negó a',
    pt: 'não conseguiu|não conseguimos|recusou',
  },
  formerly: {
    en: 'was the old|old one|the former|formerly|previously|used to be|until now|until last year|was before',
    de: 'war früher|früher|vorher|ehemals|ehemalig|bisher|die alte war|war die alte',
    fr: 'ancien|ancienne|auparavant|autrefois|était avant',
    es: 'antiguo|antigua|anteriormente|era antes',
    pt: 'antigo|antiga|anteriormente|era antes',
    ja: '以前|旧',
    ar: 'سابقا|القديم',
  },
  gone: {
    en: 'left|has left|leaves|is leaving|is gone|quit|retired|no longer works|successor',
    de: 'ausgeschieden|verlässt|verlassen|ist weg|nachfolger|nachfolgerin|gekündigt',
    fr: 'parti|partie|a quitté|est partie|successeur',
    es: 'se fue|ya no trabaja|dejó|sucesor|sucesora',
    pt: 'saiu|deixou|sucessor|sucessora',
  },
  fromDay: {
    en: 'before|after|from',
    de: 'vor|nach',
    fr: 'avant|après',
    es: 'antes|después',
    pt: 'antes|depois',
  },
  asking: {
    en: 'now|please|today|immediately|thanks|directly|online|ourselves|already|about|regarding|not|never|maybe|perhaps|later|if|unless|but|instead|through',
    de: 'jetzt|bitte|heute|sofort|danke|direkt|online|selbst|schon|bereits|über|nicht|nie|vielleicht|später|wenn|falls|sobald|aber|sondern|doch',
    fr: 'maintenant|svp|merci',
    es: 'ahora|por|hoy|gracias',
    pt: 'agora|por|hoje|obrigado|obrigada',
  },
  believed: {
    en: `i think|i’d think|i would think|i thought|we think|i guess|i’d guess|my guess|i believe|we believe|i suppose|i assume|we assume|i suspect|i reckon|i imagine|
      i expect|i’d say|i would say|i’m guessing|i am guessing|i seem to remember|if i remember|if i’m not mistaken|iirc|afaik|as far as i know|as far as we know|
      to my knowledge|presumably|probably|most likely|very likely|it seems|seems to be|seems like|looks like|appears to be|sounds like|something like|pretty sure|
      fairly sure|almost sure|quite sure|not certain|not entirely sure|not quite sure|unsure`,
    de: `ich glaube|glaube ich|ich glaub|glaub ich|ich denke|denke ich|ich denk|denk ich|ich schätze|schätze ich|schätze mal|schätz ich|ich würde sagen|würde ich sagen|
      ich würd sagen|ich tippe auf|nehme ich an|nehm ich an|ich nehme an|ich nehm an|ich vermute|vermute ich|vermute mal|vermutlich|wahrscheinlich|höchstwahrscheinlich|
      wir glauben|wir denken|wir vermuten|wir nehmen an|soweit ich weiß|soviel ich weiß|so viel ich weiß|soweit wir wissen|meines wissens|wenn ich mich nicht irre|
      wenn ich mich recht erinnere|ziemlich sicher|fast sicher|nicht ganz sicher|unsicher|dürfte|scheint|scheinbar|anscheinend|wohl|
      so was wie|sowas wie`,
    fr: 'je pense|je crois|je suppose|j’imagine|il me semble|je dirais|probablement|sans doute|à ma connaissance|si je ne me trompe|on dirait|presque sûr|presque sûre',
    es: 'creo|creo que|supongo|pienso que|me parece|diría|probablemente|seguramente|que yo sepa|si no me equivoco|parece ser',
    pt: 'acho|acho que|creio|suponho|penso que|parece-me|me parece|diria|provavelmente|que eu saiba|se não me engano|parece ser',
    ja: 'たぶん|多分|おそらく|と思い|と思う|はず|だろう|でしょう',
    ar: 'أعتقد|اعتقد|أظن|اظن|على الأرجح|غالبا|حسب علمي',
  },
  roughly: {
    en: 'roughly|around|about|approximately|approx|circa|ca|or so|or thereabouts|ish|give or take',
    de: 'ungefähr|in etwa|vor dem|etwa|circa|zirka|ca|rund|so um den|so um|oder so|grob',
    fr: 'environ|vers le|autour du|à peu près|ou à peu près',
    es: 'aproximadamente|alrededor|más o menos|o así|sobre el',
    pt: 'aproximadamente|por volta|mais ou menos|cerca de|ou algo assim',
    ja: '頃|ごろ|くらい|ぐらい|約',
    ar: 'تقريبا|حوالي|نحو',
  },
  aside: {
    en: 'the|a|an|of|on|at|since|from|as of|is|was|are|that|this|that’s|name|called|named|one|to|and|in|for|just|well|ok|okay|sorry|oh|actually|his|her|their|with|there|moved|switched|use|uses|using|is the|are the|was the',
    de: 'der|die|das|dem|den|des|ein|eine|am|seit|ab|vom|von|im|zum|ist|war|sind|heißt|heißen|name|namen|so|also|und|mit|nun|halt|eben|tut|leid|entschuldigung|ach|doch|ihr|ihre|sein|seine|ist die|ist der|nutzen|nutzt|verwenden|verwendet',
    fr: 'le|la|les|un|une|de|du|des|est|c’est|était|depuis|au|et|en|pour|alors|pardon|nom|s’appelle|il|elle',
    es: 'el|la|los|las|un|una|de|del|es|era|desde|y|en|para|pues|perdón|nombre|se|llama|al',
    pt: 'o|a|os|as|um|uma|de|do|da|é|era|desde|e|em|para|então|desculpe|nome|se|chama|ao',
    ja: 'は|が|を|に|の|です|でした|から',
    ar: 'هو|هي|من|في|اسمه|اسمها',
  },
  requested: {
    en: 'already asked|already requested|already applied|already submitted|already sent|already raised|asked already|requested already|have requested|has requested|was requested|been requested|request is in',
    de: 'schon beantragt|bereits beantragt|beantragt|schon gebeten|bereits gebeten|schon angefragt|bereits angefragt|schon angefordert|bereits angefordert|schon veranlasst|bereits veranlasst|schon darum gebeten|antrag läuft|antrag ist gestellt',
    fr: 'déjà demandé|a demandé|avons demandé|ont demandé',
    es: 'ya pidió|ya pedimos|ya ha pedido|ya hemos pedido|ya solicitó|ya solicitamos|solicitado',
    pt: 'já pediu|já pedimos|já solicitou|já solicitamos|solicitado',
    ja: '依頼済み|申請済み|もう依頼|すでに依頼',
    ar: 'طلبنا بالفعل|سبق أن طلب|تم الطلب',
  },
  cancelled: {
    en: 'cancel|cancelling|canceling|terminate|end the contract|end our contract|unsubscribe',
    de: 'kündigen|kündige|kündigt|kündigung|gekündigt|abbestellen|abbestellt',
    fr: 'résilier|résiliation|résilions|annuler',
    es: 'cancelar|cancelamos|dar de baja|rescindir',
    pt: 'cancelar|cancelamos|rescindir',
    ja: '解約|キャンセル',
    ar: 'إلغاء الاشتراك|نلغي',
  },
  except: {
    en: 'except|except for|apart from|aside from|other than|all but|almost|nearly|not quite|partly|partially|half done|half way|only billing|still missing|still open',
    de: 'bis auf|außer|ausgenommen|abgesehen von|fast|beinahe|nahezu|zum teil|teilweise|halb|noch nicht ganz|fehlt noch|fehlen noch|noch offen',
    fr: 'sauf|à part|hormis|presque|en partie|pas tout à fait',
    es: 'salvo|excepto|menos la|casi|en parte|parcialmente',
    pt: 'exceto|menos a|quase|em parte|parcialmente',
    ja: '以外|ほとんど|一部',
    ar: 'باستثناء|ما عدا|تقريبا|جزئيا',
  },
  theFirst: {
    en: 'first|the first|first one|the first one|1st|former|the former|day first|the day first',
    de: 'erste|erster|ersten|der erste|die erste|das erste|den ersten|am ersten|ersteres|tag zuerst',
    fr: 'premier|première|le premier|la première',
    es: 'primero|primera|el primero|la primera',
    pt: 'primeiro|primeira|o primeiro|a primeira',
    ja: '最初|一つ目|1つ目|前者',
    ar: 'الأول|الأولى',
  },
  theSecond: {
    en: 'second|the second|second one|the second one|2nd|latter|the latter|month first|the month first',
    de: 'zweite|zweiter|zweiten|der zweite|die zweite|das zweite|den zweiten|am zweiten|letzteres|monat zuerst',
    fr: 'deuxième|second|le deuxième|le second|la deuxième|la seconde',
    es: 'segundo|segunda|el segundo|la segunda',
    pt: 'segundo|segunda|o segundo|a segunda',
    ja: '二つ目|2つ目|後者',
    ar: 'الثاني|الثانية',
  },
  ordinal: {
    en: 'first=1|second=2|third=3|fourth=4|fifth=5|sixth=6|seventh=7|eighth=8|ninth=9|tenth=10|eleventh=11|twelfth=12|thirteenth=13|fourteenth=14|fifteenth=15|sixteenth=16|seventeenth=17|eighteenth=18|nineteenth=19|twentieth=20|twenty-first=21|twenty-second=22|twenty-third=23|twenty-fourth=24|twenty-fifth=25|twenty-sixth=26|twenty-seventh=27|twenty-eighth=28|twenty-ninth=29|thirtieth=30|thirty-first=31',
    de: 'ersten=1|erster=1|zweiten=2|zweiter=2|dritten=3|dritter=3|vierten=4|vierter=4|fünften=5|fünfter=5|sechsten=6|sechster=6|siebten=7|siebter=7|achten=8|achter=8|neunten=9|neunter=9|zehnten=10|zehnter=10|elften=11|elfter=11|zwölften=12|zwölfter=12|dreizehnten=13|dreizehnter=13|vierzehnten=14|vierzehnter=14|fünfzehnten=15|fünfzehnter=15|sechzehnten=16|sechzehnter=16|siebzehnten=17|siebzehnter=17|achtzehnten=18|achtzehnter=18|neunzehnten=19|neunzehnter=19|zwanzigsten=20|zwanzigster=20|einundzwanzigsten=21|einundzwanzigster=21|zweiundzwanzigsten=22|zweiundzwanzigster=22|dreiundzwanzigsten=23|dreiundzwanzigster=23|vierundzwanzigsten=24|vierundzwanzigster=24|fünfundzwanzigsten=25|fünfundzwanzigster=25|sechsundzwanzigsten=26|sechsundzwanzigster=26|siebenundzwanzigsten=27|siebenundzwanzigster=27|achtundzwanzigsten=28|achtundzwanzigster=28|neunundzwanzigsten=29|neunundzwanzigster=29|dreißigsten=30|dreißigster=30|einunddreißigsten=31|einunddreißigster=31',
    fr: 'premier=1|deux=2|trois=3|quatre=4|cinq=5|six=6|sept=7|huit=8|neuf=9|dix=10|onze=11|douze=12|treize=13|quatorze=14|quinze=15|seize=16|vingt=20|trente=30',
    es: 'primero=1|dos=2|tres=3|cuatro=4|cinco=5|seis=6|siete=7|ocho=8|nueve=9|diez=10|once=11|doce=12|trece=13|catorce=14|quince=15|dieciséis=16|diecisiete=17|dieciocho=18|diecinueve=19|veinte=20|veintiuno=21|veintidós=22|veintitrés=23|veinticuatro=24|veinticinco=25|veintiséis=26|veintisiete=27|veintiocho=28|veintinueve=29|treinta=30',
    pt: 'primeiro=1|dois=2|três=3|quatro=4|cinco=5|seis=6|sete=7|oito=8|nove=9|dez=10|onze=11|doze=12|treze=13|catorze=14|quatorze=14|quinze=15|dezesseis=16|dezessete=17|dezoito=18|dezenove=19|vinte=20|trinta=30',
  },
  lastYear: {
    en: 'last year|of last year|the year before',
    de: 'letztes jahr|letzten jahres|vergangenes jahr|vergangenen jahres|vorigen jahres|voriges jahr',
    fr: 'de l année dernière|l an dernier|de l an dernier',
    es: 'del año pasado|año pasado|el año pasado',
    pt: 'do ano passado|ano passado|no ano passado',
  },
  nextYear: {
    en: 'next year|of next year',
    de: 'nächstes jahr|nächsten jahres|kommenden jahres',
    fr: 'de l année prochaine|l an prochain',
    es: 'del año que viene|del próximo año',
    pt: 'do ano que vem|do próximo ano',
  },
  slip: {
    en: 'wait|sorry|i mean|i meant|rather|correction|oops|make that|make it|scratch that|that is to say',
    de: 'quatsch|äh|ähm|halt nein|moment|sorry|entschuldigung|ich meine|ich meinte|besser gesagt|korrektur|ups|vielmehr',
    fr: 'pardon|je veux dire|je voulais dire|plutôt|correction|oups',
    es: 'perdón|digo|quiero decir|mejor dicho|quise decir',
    pt: 'desculpa|desculpe|aliás|digo|quer dizer|quis dizer|melhor dizendo',
  },
  denial: {
    en: 'not|never|don’t|doesn’t|didn’t|won’t',
    de: 'nicht|nie|kein|keine|keinen',
    fr: 'pas|jamais',
    es: 'nunca|jamás',
    pt: 'não|nunca',
  },
  present: {
    en: 'buys|buy|pays|pay|orders|signs|converts|goes live|go live',
    de: 'kauft|kaufen|zahlt|zahlen|unterschreibt|unterschreiben|geht live|gehen live',
    fr: 'achète|achètent|paie|paient|commande|signe',
    es: 'compra|compran|paga|pagan|firma|firman',
    pt: 'compra|compram|paga|pagam|assina|assinam',
  },
  may: {
    en: 'would|could|should|might|may|shall|ought|supposed',
    de: 'würde|würden|könnte|könnten|sollte|sollten|soll|sollen|müsste|dürfte',
    fr: 'devrait|pourrait|serait',
    es: 'debería|podría|sería',
    pt: 'deveria|poderia|seria',
  },
  onDay: { en: 'on', de: 'am', fr: 'le', es: 'el', pt: 'em|no|na|dia' },
  deed: {
    en: 'extended|prolonged|renewed|postponed|moved|changed|corrected|noted|recorded|entered|told|said|wrote|heard|saw|read|got',
    de: 'verlängert|erneuert|verschoben|geändert|korrigiert|notiert|erfasst|eingetragen|gesagt|geschrieben|gehört|gesehen|gelesen|bekommen',
    fr: 'prolongé|prolongée|renouvelé|renouvelée|reporté|reportée|modifié|modifiée|noté|notée|dit|écrit|vu|lu',
    es: 'ampliado|ampliada|ampliaron|amplió|prorrogado|prorrogada|prorrogó|renovado|renovada|renovó|cambiado|cambió|anotado|dijo|dijeron|leí|vi',
    pt: 'prorrogado|prorrogada|estendido|estendida|prolongado|prolongada|renovado|renovada|renovou|mudou|alterado|alterada|anotado|disse|disseram',
    ja: '延長し|延長され|更新し|変更し|聞い',
    ar: 'تم تمديد|تم تجديد|قال',
  },
  leavesOut: {
    en: 'except|except for|apart from|aside from|other than|all but|besides|without|instead of|rather than|in place of',
    de: 'bis auf|außer|ausgenommen|abgesehen von|mit ausnahme von|mit ausnahme|ohne|statt|anstatt|anstelle|anstelle von',
    fr: 'sauf|à part|hormis|excepté|au lieu de|au lieu du|plutôt que',
    es: 'salvo|excepto|menos|en vez de|en lugar de',
    pt: 'exceto|salvo|menos|em vez de|ao invés de',
  },
  repeated: {
    en: 'again|once more|once again|another time|anew',
    de: 'nochmal|nochmals|noch mal|noch einmal|erneut|wieder|abermals',
    fr: 'encore|encore une fois|à nouveau|de nouveau',
    es: 'otra vez|de nuevo|nuevamente',
    pt: 'outra vez|de novo|novamente',
  },
  notNow: {
    en: 'before we|before they|before you|before i|before removing|before the partner|after we|after they|after the|once the|until the|next month|next year|one day|later',
    de: 'bevor|ehe wir|nachdem|erst nach|erst wenn|nächsten monat|nächstes jahr|später|bis wir',
    fr: 'avant de|avant que|après que|le mois prochain|l’année prochaine|plus tard',
    es: 'antes de|después de|el mes que viene|el año que viene|más tarde',
    pt: 'antes de|depois de|no mês que vem|no ano que vem|mais tarde',
    ja: '前に|後で|来月|来年',
    ar: 'قبل أن|بعد أن|الشهر القادم|لاحقا',
  },
  relation: {
    en: `boss|bosses|manager|supervisor|superior|colleague|coworker|co-worker|teammate|assistant|secretary|deputy|successor|predecessor|director|managing director|president|
      vice president|accountant|bookkeeper|controller|intern|trainee|team lead|team leader|head of it|head of sales|head of finance|head of department|it guy|it lead|it person|it department|
      ceo|cfo|cto|cio|coo|cmo|admin|administrator|employee|customer|client|contact|owner|user|buyer|husband|wife|brother|sister|friend`,
    de: `chef|chefin|vorgesetzter|vorgesetzte|vorgesetzten|manager|managerin|kollege|kollegin|kollegen|assistent|assistentin|assistenz|sekretär|sekretärin|sekretariat|stellvertreter|
      stellvertreterin|vertretung|nachfolger|nachfolgerin|vorgänger|vorgängerin|leiter|leiterin|abteilungsleiter|abteilungsleiterin|teamleiter|teamleiterin|it-leiter|it-leiterin|
      vertriebsleiter|vertriebsleiterin|geschäftsführer|geschäftsführerin|geschäftsführung|direktor|direktorin|vorstand|buchhalter|buchhalterin|buchhaltung|praktikant|praktikantin|
      mitarbeiter|mitarbeiterin|kunde|kundin|ansprechpartner|ansprechpartnerin|inhaber|inhaberin|einkäufer|einkäuferin|freund|freundin|bruder|schwester`,
    fr: `chef|cheffe|patron|patronne|responsable|supérieur|supérieure|collègue|assistant|assistante|secrétaire|adjoint|adjointe|directeur|directrice|gérant|gérante|comptable|
      successeur|prédécesseur|stagiaire|dirigeant|dirigeante|pdg|daf|dsi|client|cliente|contact`,
    es: `jefe|jefa|gerente|director|directora|colega|compañero|compañera|asistente|ayudante|secretario|secretaria|encargado|encargada|responsable|contable|contador|contadora|
      sucesor|sucesora|becario|becaria|cliente|clienta|contacto`,
    pt: `chefe|gerente|diretor|diretora|colega|assistente|secretário|secretária|responsável|contador|contadora|sucessor|sucessora|estagiário|estagiária|cliente|contato`,
  },
  whose: {
    en: 'my|our|your|his|her|their|its|the|a|an|new|old|other|another|of|at|from|in|for',
    de: 'mein|meine|meinem|meiner|unser|unsere|unserem|unserer|dein|deine|euer|eure|sein|seine|seinem|seinen|seiner|ihr|ihre|ihrem|ihren|ihrer|der|die|das|dem|den|ein|eine|neuer|neue|anderer|andere|von|vom|bei|beim|aus|für|im',
    fr: 'mon|ma|notre|votre|ton|ta|son|sa|leur|le|la|l|un|une|nouveau|nouvelle|de|du|d|chez',
    es: 'mi|nuestro|nuestra|tu|su|el|la|un|una|nuevo|nueva|otro|otra|de|del|en',
    pt: 'meu|minha|nosso|nossa|teu|tua|seu|sua|dele|dela|o|a|um|uma|novo|nova|outro|outra|de|do|da|em',
  },
  misaddressed: {
    en: 'wrong address|wrong email|wrong e-mail|wrong mail|wrong person|wrong name|wrong one|wrong contact|wrong recipient|not the right address|not the right person|not the right email|address is wrong|email is wrong|name is wrong|person is wrong|that is wrong|that’s wrong|typo in|misspelt|misspelled|not that one|not her|not him|somebody else|someone else|another person|other address|other email|address is not right|not right',
    de: 'falsche adresse|falsche mail|falsche e-mail|falsche mailadresse|falsche e-mail-adresse|falsche person|falscher name|falscher kontakt|falscher empfänger|falschen namen|nicht die richtige|nicht der richtige|adresse ist falsch|adresse stimmt nicht|adresse passt nicht|mail ist falsch|mail stimmt nicht|name ist falsch|name stimmt nicht|das ist falsch|das stimmt nicht|stimmt nicht|tippfehler|vertippt|verschrieben|jemand anderes|jemand anders|wer anders|andere adresse|andere person',
    fr: 'mauvaise adresse|mauvais nom|mauvaise personne|adresse est fausse|n’est pas la bonne|n’est pas le bon|pas la bonne adresse|pas la bonne personne|faute de frappe|quelqu’un d’autre|une autre adresse|autre personne',
    es: 'dirección equivocada|dirección incorrecta|correo equivocado|correo incorrecto|persona equivocada|nombre equivocado|no es la dirección|no es correcto|no es correcta|está mal|otra persona|otra dirección',
    pt: 'endereço errado|e-mail errado|email errado|pessoa errada|nome errado|não é o endereço|não está certo|está errado|está errada|outra pessoa|outro endereço',
    ja: 'アドレスが違|宛先が違|違う人|間違え',
    ar: 'عنوان خاطئ|العنوان خطأ|شخص آخر|عنوان آخر',
  },
  alsoTo: {
    en: 'also|as well|too|cc|bcc|both|additionally|in addition|in copy',
    de: 'auch|zusätzlich|außerdem|ebenfalls|beide|beiden|in kopie|dazu noch',
    fr: 'aussi|également|en plus|en copie',
    es: 'también|además|en copia',
    pt: 'também|além disso|em cópia',
  },
  takesBack: {
    en: 'no|nope|oh|ah|hm|hmm|actually|well|my mistake|my bad|wrong|on second thought|hold on|hang on|i was wrong',
    de: 'nein|nee|nö|ne|ach|äh|ähm|oh|hm|doch|halt|stopp|mein fehler|falsch|stimmt nicht|tut mir leid|warte|verzeihung|pardon|nicht doch',
    fr: 'non|ah|oh|euh|en fait|attends|attendez|désolé|désolée|excusez-moi|erreur|mon erreur',
    es: 'no|ah|eh|en realidad|espera|espere|lo siento|disculpa|error|me equivoqué',
    pt: 'não|ah|opa|na verdade|espera|espere|perdão|erro|me enganei',
    ja: 'いや|いいえ|間違え|すみません',
    ar: 'لا|عفوا|آسف|بل',
  },
};
