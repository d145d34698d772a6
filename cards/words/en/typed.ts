/** What people may type: commands with what they do, names of former times, and answers in words. */

import type { WordTree } from '../tree';

/** That in English. */
export const typed = {
  commands: {
    signUp: {
      title: 'sign up',
      description: 'Sign a customer up for a trial, or record one that runs',
      phrases: 'sign up|signup|sign up a trial|new sign-up|record our trial|keep our trial|eigenen test erfassen',
      outside: 'new trial|start a trial|record a trial',
    },
    guide: {
      title: 'what applies',
      description: 'What applies to a trial by its product; type the customer’s name after it',
      phrases: 'what applies|conditions',
    },
    setUp: {
      title: 'set up',
      description: 'What to set up for the customer of a trial; type its name after it',
      phrases: 'set up|set it up|setup checklist|set-up checklist',
    },
    myTrials: {
      title: 'my trials',
      description: 'All trials of your company, the urgent ones first',
      phrases: 'my trials|list trials|show trials',
      outside: 'trials|dashboard',
    },
    ourTrials: {
      title: 'as a customer',
      description: 'The trials your company is the customer of, also where it is a partner',
      phrases: 'as a customer|as customer|our partners|als kunde|unsere partner',
    },
    preferences: {
      title: 'change reminders',
      description: 'Change when and of what I remind you',
      phrases: 'change reminders|change notifications',
    },
    trial: { title: 'trial', description: 'One trial: type “trial” and the customer’s name', phrases: 'trial' },
    credit: {
      title: 'partner of record',
      description: 'Name who gets the credit; a partner types the customer’s name after it',
      phrases: 'partner of record|credit|por|cpor|dpor',
    },
    creditSettled: { title: 'claim', description: 'Note what became of a claim', phrases: 'claim|claim outcome' },
    support: {
      title: 'support',
      description: 'Where to ask for help at Microsoft; a partner types the customer’s name after it',
      phrases:
        'support|microsoft support|contact support|call support|customer service and support|support request|service request|help + support|where do i ask for help',
    },
    transfer: {
      title: 'transfer',
      description: 'Hand a trial over to the customer’s own admin; type the customer’s name after it',
      phrases: 'transfer|hand over|transfer ownership|ownership transfer|request an ownership transfer|transfer of ownership',
    },
    invite: {
      title: 'invite',
      description: 'Invite somebody of the customer to a trial’s record; type the customer’s name after it',
      phrases: 'invite|invite customer|invite the customer|invite admin',
    },
    invitations: {
      title: 'invitations',
      description: 'Who was invited to a trial; type the customer’s name after it',
      phrases: 'invitations|invited|undo invitation|undo an invitation|take back invitation|take back an invitation|uninvite',
    },
    binding: {
      title: 'wrong company',
      description: 'Take a trial back from a company that got in by mistake; type the customer’s name after it',
      phrases: 'wrong company|undo binding|undo the binding|unbind',
    },
    join: { title: 'join', description: 'Use a partner’s invitation: type “join” and its code', phrases: 'join|redeem' },
    signInConfirmed: {
      title: 'i have signed in',
      description: 'The new administrator confirms having signed in',
      phrases: 'i have signed in|i’ve signed in|i signed in|signed in',
    },
    transferCompleted: {
      title: 'transferred',
      description: 'Note that the customer has taken over',
      phrases: 'transferred|handed over',
    },
    extended: {
      title: 'extended',
      description: 'Note that a trial was extended',
      phrases: 'extended|trial extended|we extended it|wir haben verlängert',
    },
    activated: {
      title: 'paid',
      description: 'Note that a trial is paid now',
      phrases: 'paid|activated|bought|we bought it|wir haben gekauft|wir haben es gekauft',
    },
    transferWithdrawn: {
      title: 'withdraw request',
      description: 'Take the request for a transfer back',
      phrases:
        'withdraw request|withdraw the request|withdraw transfer|take back request|take back the request|cancel transfer|cancel the transfer|cancel request',
    },
    otherAdmin: {
      title: 'replace admin',
      description: 'Name another new admin, also after the request',
      phrases: 'replace admin|replace the admin|admin has left|admin left|the admin left|other admin|another admin|new admin',
    },
    newsStopped: {
      title: 'no news',
      description: 'Hear no more what others did on a trial',
      phrases: 'no news|no more news|stop news|mute news|mute',
    },
    newsResumed: {
      title: 'news again',
      description: 'Hear again what others did on a trial',
      phrases: 'news again|unmute|resume news',
    },
    termNoted: {
      title: 'term',
      description: 'Note when a paid term ends, and what is wanted then',
      phrases: 'term|paid term|renewal',
    },
    endNoted: { title: 'end date', description: 'Note the day a trial ends', phrases: 'end date|ends on' },
    converted: {
      title: 'converted',
      description: 'Note that a paid trial’s environment is in production now',
      phrases: 'converted|in production|converted to production',
    },
    expired: {
      title: 'ended',
      description: 'Note that a trial has run out',
      phrases: 'ended|expired|run out|it ended|es ist abgelaufen',
    },
    abandoned: { title: 'given up', description: 'Note that nobody goes on with a trial', phrases: 'given up|abandoned|give up' },
    deleted: { title: 'deleted', description: 'Note that a trial was deleted', phrases: 'deleted' },
    startCorrected: {
      title: 'correct start',
      description: 'Correct the first day of a trial',
      phrases: 'correct start|correct first day|wrong start',
    },
    domainCorrected: {
      title: 'correct domain',
      description: 'Correct the customer’s domain',
      phrases: 'correct domain|wrong domain',
    },
    purchaseCorrected: {
      title: 'correct purchase',
      description: 'Correct since when a trial is paid, or how it was bought',
      phrases:
        'correct purchase|correct the purchase|wrong purchase date|purchase date was wrong|change the purchase date|correct the purchase date',
    },
    corrections: {
      title: 'correct',
      description: 'Correct what was recorded wrongly; type the customer’s name after it',
      phrases: 'correction|corrections|something is wrong with|wrong data|wrong record',
      outside: 'correct|fix',
    },
    companyCorrected: {
      title: 'correct company',
      description: 'Correct the customer’s name',
      phrases: 'correct company|correct name|correct company name|correct the company|wrong company name|wrong name|rename',
    },
    contactCorrected: {
      title: 'correct contact',
      description: 'Correct whom to reach at the customer',
      phrases: 'correct contact|correct the contact|change contact|wrong contact|new contact|contact has changed',
    },
    productCorrected: {
      title: 'correct product',
      description: 'Correct what the customer tries',
      phrases: 'correct product|correct the product|change product|wrong product|other product|wrong kind',
    },
    accountCorrected: {
      title: 'correct account',
      description: 'Correct which account signed up',
      phrases: 'correct account|correct the account|wrong account|correct sign-up account|wrong sign-up account|change account',
    },
    handTo: {
      title: 'hand to',
      description: 'Give a trial to a colleague: “hand”, the customer’s name, “to”, the colleague’s name',
      phrases:
        'hand to|hand to a colleague|somebody else takes over|someone else takes over|somebody else takes over here|a colleague takes over|jemand anderes übernimmt|ein kollege übernimmt|eine kollegin übernimmt',
      verbs: 'hand|give|pass',
      to: 'to',
    },
    handed: { title: 'take over', description: 'Look after a trial from now on', phrases: 'take over' },
    archived: { title: 'archive', description: 'Take a trial out of the lists', phrases: 'archive' },
    unarchived: { title: 'take back', description: 'Put an archived trial into the lists again', phrases: 'take back|unarchive' },
    timeTravel: { title: 'time travel', description: 'See what I remind you of later', phrases: 'time travel' },
    privacyNotice: {
      title: 'privacy',
      description: 'What I keep, who sees it, and for how long',
      phrases: 'privacy|privacy notice|privacy policy|data protection|gdpr|datenschutz',
    },
    aboutMe: { title: 'version', description: 'Which release I am, and whom to ask', phrases: 'version|about|which version' },
    whoAmI: {
      title: 'who am I',
      description: 'Whom I take you for, and what you may do here',
      phrases:
        'who am i|who do you think i am|who do you take me for|what am i here|whoami|wer bin ich|was bin ich hier|für wen hältst du mich|qui suis-je|qui suis je|je suis qui|que suis-je ici|quién soy|¿quién soy|quien soy|qué soy aquí|¿qué soy aquí|quem sou eu|quem sou|o que sou aqui|o que eu sou aqui|私は誰|私は誰ですか|私は誰ですか？|من أنا|من انا|من أنا هنا|من أنا؟',
    },
    forgetMe: {
      title: 'forget me',
      description: 'Delete what I keep of you; I ask first',
      phrases: 'forget me|delete my data|erase me|delete me',
    },
    continue: { title: 'continue', description: 'Go on with the form you left', phrases: 'continue|resume|go on' },
    later: { title: 'later', description: 'Keep the open form for later', phrases: 'later|finish later|keep for later' },
    startOver: { title: 'start over', description: 'Begin the open form again', phrases: 'start over|restart|begin again' },
    back: { title: 'back', description: 'Go to the question before', phrases: 'back|previous|go back|undo|undo that' },
    cancel: { title: 'cancel', description: 'Discard the open form; I ask first', phrases: 'cancel|discard|quit|stop|abort' },
    remindersOff: {
      title: 'stop reminders',
      description: 'No more reminders',
      phrases: 'stop reminders|no more reminders|unsubscribe|opt out',
    },
    remindersOn: { title: 'resume reminders', description: 'Remind me again', phrases: 'resume reminders|remind me again' },
    reminders: {
      title: 'reminders',
      description: 'What I remind you of, and when; you can change it',
      phrases: 'reminders|my reminders|notifications|preferences|settings',
    },
    export: {
      title: 'export',
      description: 'All trials of your company as a table',
      phrases: 'export|export trials|csv|download|exportieren|als datei',
    },
    removal: {
      title: 'remove access',
      description: 'Remove a partner’s access, task by task; type a name after it if there are several',
      phrases: 'remove access|remove partner|remove the partner',
    },
    access: {
      title: 'who has access',
      description: 'What is known of a partner’s access; type a name after it if there are several',
      phrases: 'who has access|access',
    },
    accessReview: {
      title: 'review access',
      description: 'Every quarter: say which partners still need access to your tenant',
      phrases: 'review access|access review|quarterly review|review partners|zugriff prüfen',
    },
    openToPartner: {
      title: 'open to partner',
      description: 'Invite a partner to the record your company keeps of its own trial',
      phrases: 'open to partner|open it to a partner|invite a partner|invite partner|partner einladen',
    },
    removalOfAll: {
      title: 'remove all partners',
      description: 'Ask every partner at once to give up all access; I ask first',
      phrases: 'remove all partners|remove every partner|remove all access|alle partner entfernen',
    },
    guidance: {
      title: 'guidance',
      description: 'How to remove a partner’s access or name a partner of record',
      phrases: 'guidance|show me how',
    },
    why: {
      title: 'why',
      description: 'Where what I say comes from; you can type after it what you want to know',
      phrases: 'why|why is that|why so|says who|source|sources|where does this come from|how do you know',
    },
    help: { title: 'help', description: 'What you can say', phrases: 'help|?|commands|what can you do' },
    home: { title: 'hello', description: 'The start card', phrases: 'hello|hi|hey|home|good morning', outside: 'start|menu' },
  },
  legacy: {
    customerSource: {
      phrases: 'customersource|customer source|partner of record designation',
      now: 'CustomerSource is closed. Today a partner files a claim in Partner Center, or the CSP order carries the credit.',
    },
    mbsNumber: {
      phrases: 'mbs authorization number|mbs number|partner mbs authorization number',
      now: 'The MBS authorization number only finds a company now. A claim names the PartnerID of the location.',
    },
    productLine: {
      phrases: 'product line',
      now: 'The product line is called solution area now: Business Applications, with Dynamics 365 as the product.',
    },
    advisorFee: {
      phrases: 'software advisor (csa) fee|software advisor fee|software advisor|csa fee|csa',
      now: 'What the Software Advisor (CSA) fee has become I can’t say. A paid subscription is claimed in Partner Center.',
    },
    delegate: {
      phrases: 'account delegate|account delegates|view or add account delegates|manage account delegates',
      now: 'Account delegates are people with a role on the billing account now, or billing administrators.',
    },
    addDelegate: {
      phrases: 'add an account delegate|add account delegate|add a delegate|add delegate',
      now: 'An account delegate is a person with a role on the billing account now, or a billing administrator.',
    },
    billingSite: {
      phrases:
        'microsoft billing and account management|billing and account management|billing account overview|go to account information|account information',
      now: 'The Billing and Account Management site is now the Microsoft 365 admin center, under Billing, Billing accounts.',
    },
    initialUser: {
      phrases: 'initial user and primary administrator|initial user|primary administrator',
      now: 'The initial user and primary administrator is called global administrator and billing account owner now.',
    },
    officePortal: {
      phrases: 'office 365 admin center|office 365 admin portal|office 365 portal|microsoft online portal|office admin center',
      now: 'The Office 365 admin center is called Microsoft 365 admin center now. Subscriptions stand under Billing, Your products.',
    },
    crmAdmin: {
      phrases:
        'dynamics 365 admin center|dynamics 365 administration center|crm online administration center|power apps admin center',
      now: 'The Dynamics 365 admin center is the Power Platform admin center now. Environments stand under Manage, Environments.',
    },
    azureAd: {
      phrases: 'azure ad|azure active directory|azure ad admin center',
      now: 'Azure AD is called Microsoft Entra ID now. Its roles stand in the Microsoft Entra admin center.',
    },
    partnerNetwork: {
      phrases: 'microsoft partner network|mpn|mpn id|partner membership center|cloud partner program',
      now: 'The Microsoft Partner Network is called AI Cloud Partner Program now, and the MPN ID is called PartnerID.',
    },
    liveId: {
      phrases: 'windows live id|live id|microsoft account',
      now: 'A Windows Live ID or Microsoft account is a private one. Today a work account signs up.',
    },
  },
  typed: {
    start: {
      new: 'new|now|we sign up|i sign up|sign up now',
      customer: 'customer|send the link|link|themselves|itself',
      running: 'running|runs|already runs|record|existing',
      paid: 'paid|subscription|active',
      catalog: 'catalog|catalogue|partner center|csp trial|order|we order',
    },
    identity: {
      customer:
        'customer|customers|theirs|their account|their own|the customer’s tenant|customer’s tenant|customer tenant|their tenant|their own tenant|existing tenant|in theirs',
      partner: 'partner|ours|our account|our own|mine|my account|my own',
      handOver: 'hand over|handover|take over|handed over|new|new tenant|a new tenant|a new one|new one|made for them',
    },
    kind: { standard: 'standard|environment|trial environment', subscription: 'subscription|subscription-based|admin trial' },
    buying: {
      cspUs: 'csp us|through us|us|csp through us',
      cspOther: 'another|other partner|csp other|csp through another',
      web: 'web|direct|microsoft|web direct|card',
      enterprise: 'enterprise|ea|agreement',
      unknown: 'not known|unknown|don’t know|dont know|not decided',
    },
    clock: { environment: 'environment', subscription: 'subscription' },
    scope: {
      all: 'all|everything|all of it|all access',
      roles: 'admin roles|roles|admin|gdap|relationship|partner relationships',
      billing: 'billing|billing roles|billing account|account delegate|account delegates',
      user: 'user|the user|the partner’s user|partner’s user|licence|license|guest',
    },
    ourBuying: {
      cspUs: 'this partner|the partner|from this partner|from the partner|from them|them',
      cspOther: 'another|other|another partner|other partner|from another partner',
      web: 'web|direct|directly|microsoft|web direct|card',
      enterprise: 'enterprise|ea|agreement|enterprise agreement',
      unknown: 'not known|not known yet|unknown|don’t know|dont know|not decided',
    },
    paid: { yes: 'yes|y|paid|already paid|it is paid', no: 'no|n|trial|not paid|not yet|unpaid|it is a trial' },
    ourClaim: {
      associated: 'let it stand|we let it stand|accepted|accept|i accepted it|yes',
      declined: 'declined|we declined it|decline|i declined it|refused|no',
    },
    unknown: 'don’t know|dont know|i don’t know|unknown|not known|we don’t know|no idea|not sure',
    outcome: {
      waiting: 'waiting|wait|pending',
      associated: 'associated|accepted|done',
      declined: 'declined|declined by the customer|no',
      refused: 'error|an error|microsoft shows an error|microsoft refused it|rejected|it failed|not filed',
    },
    activity: {
      advisor: 'advisor|build intent|incentive|presales',
      usage: 'usage|usage recognition',
      revenue: 'revenue|influenced revenue|revenue recognition',
      unknown: 'not known|not known yet|unknown|don’t know|dont know|not sure',
    },
    refusal: {
      tenantDomain: 'tenant and domain|domain|do not match|don’t match|mismatch',
      notOnTenant: 'not on the tenant|not on tenant|product is not on the tenant',
      notDynamics: 'no dynamics subscription|not a dynamics subscription|not dynamics',
      csp: 'csp|bought through csp',
      notActive: 'not active|not activated|not set up|inactive',
      badId: 'no subscription id|not a subscription id|bad id|wrong id',
      other: 'other|another|another one|something else|unknown|don’t know',
    },
    stays: {
      leaves: 'takes over|takes over from me|takes over for me|i leave|leave|übernimmt',
      stays: 'joins|joins me|both|together|i stay|stay|kommt dazu',
    },
    whom: {
      admin: 'admin|administrator|new admin|the new administrator|write the invitation',
      colleague: 'colleague|somebody else|someone else|other|else|invite somebody else',
    },
    intent: {
      renew: 'renew|renews|a new term|new term',
      extended: 'extended|month by month|monthly|extended term',
      cancel: 'end|to end|ends|let it end|no new term',
      unknown: 'unknown|not known|not sure|unsure|don’t know',
    },
    recurring: { off: 'off|no', on: 'on|yes', unknown: 'not sure|unsure|no idea|unknown|don’t know' },
    remindedDone:
      'done|done already|it is done|that is done|did it|did that|finished|settled|taken care of|erledigt|fertig|schon erledigt|gemacht|fait|c’est fait|hecho|listo|feito|pronto|完了|済み|済|تم|انتهى',
    remindedDays1:
      'tomorrow|later|not now|remind me tomorrow|again tomorrow|morgen|später|demain|plus tard|mañana|más tarde|amanhã|mais tarde|明日|後で|غدا|لاحقا',
    remindedDays3: 'in three days|in 3 days|three days|3 days|in drei tagen|in 3 tagen|dans 3 jours|en 3 días|em 3 dias|3日後',
    remindedDays7:
      'in a week|next week|a week|in 7 days|in einer woche|nächste woche|la semaine prochaine|la próxima semana|na próxima semana|来週|الأسبوع القادم',
    edit: 'edit|change',
    the: 'the|a|my',
    yes: 'yes|y|ok|okay|sure|confirm|confirmed|correct|yep|agree|i agree|accept|accept the terms|i accept',
    no: 'no|n|nope|not that|not this',
    us: 'us|we|ours|ourselves|our company|our own company|me|myself|wir|uns|wir selbst|nous|nous-mêmes|nosotros|nós|nosotras',
    none: 'none|no|-|n/a|no domain|no tenant|nothing|skip|not yet',
  },
} satisfies WordTree;
