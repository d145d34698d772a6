/** What people write in English, by meaning. */

import type { Understood } from './concepts';

/** That in English. */
export const en: Understood = {
  glue: `form|forms|far|so far|send|sends|sent|first|only then|next to|a|an|the|of|for|to|in|on|at|with|from|by|into|onto|about|as|so|that|this|these|those|there|here|then|than|too|also|just|really|very|quite|
    up|out|off|down|over|some|any|one|ones|bit|well|oh|hey|hmm so|actually|basically|maybe|perhaps|possible|possibly|kindly|able|ahead|get|go|going|do|does|did|doing|
    let|let's|lets|make|made|put|see|look|looking|like|much|more|most|such|or|but|else|what's up|thing|things|way|time|day|today|right|ok so|quick|quickly|fast|
    asap|immediately|soon as|via|per|using|use|used|regarding|concerning|re|dear|team|guys|everyone|would|could|should|might|will|won|ll|s|d|m|re|ve|t|
    yet|ever|even|both|each|under|between|before|after|until|till|since|during|while|where's|sure thing|lately|recently|currently|moment|at the moment|
    how about|what about|said|says|say|told|tell|think|guess|believe|know|knows|mean|same|own|dynamics|d365|365|365's|work|works|worked|fine|good|first|
    needful|do the needful|bot|concierge|gonna|wanna|gotta|got to|somehow|properly|officially|people|persons|side|part|case|page|already|side|everybody|name|named|called|that’s|what’s|who’s|there’s|here’s|he’s|she’s|i’ve got`,
  me: 'i|me|my|mine|myself|i’m|i am|im|i’d|i’ll|i’ve',
  we: 'we|us|our|ours|we’re|we’d|we’ll|we’ve|our own|ourselves',
  they: 'they|them|their|theirs|he|she|him|her|his|hers|they’re|they’d|they’ve|they’ll|somebody|someone|anybody|anyone|nobody|people',
  it: 'it|its|it’s',
  you: 'you|your|yours|yourself|u|you’re|bot|are you',
  please: 'please|pls|plz|kindly|thx in advance|could you|can you|would you|can u|may i|could we',
  be: 'is|are|am|be|been|was|were|being|becomes|become',
  has: 'has|have|had|having|got',
  want: 'want|wants|wanted|wanna|need|needs|needed|would like|like to|’d like|wish|wishes|looking for|looking to|request*|ask|asks|asked|asking',
  must: 'must|have to|has to|need to|needs to|supposed to|gotta',
  shall: 'should|shall|ought',
  can: 'can|could|may|possible|able',
  now: 'now|as of today|from now on|right now|nowadays|meanwhile|in the meantime',
  already: 'already|existing|exists',
  still: 'still|remaining',
  new: 'new|another|fresh|brand new|additional|next one|one more',
  start: `start|starts|begin|begins|beginning|set up|setup|set|setting up|create|creates|creating|creation|launch|provision|provisioning|spin up|fire up|kick off|kickoff|open|open up|
    get started|prepare|arrange|organise|organize|activate a|initiate|make a|book|add|adding|build|onboard|onboarding|on-board|bring on board|get going|roll out|stand up|generate|do a|give a|trial going|started with|begin a`,
  signUp:
    'sign up|sign on|signup|sign-up|signing up|sign them up|sign somebody up|sign anybody up|register|registering|registration|enrol*|enroll*|sign us up|subscribe them|signed up|onto a trial',
  test: 'test|tests|testing|try|tries|try out|trying|trialing|trialling|evaluate|evaluates|evaluating|play with|play around|play|poc|proof of concept|pilot|demo|look at|experiment*|have a go|explore|check out|want to see|sandbox|sandboxes|hands-on|have a go at|try it out|love to have|tests a different|not testing',
  trial:
    'trial|trials|trial tenant|trial version|evaluation|evaluation version|test version|test environment|trial environment|demo tenant|free trial|30 day*|30-day*|test drive|preview',
  customer:
    'customer|customers|client|clients|prospect|prospects|prospective|lead|leads|company that|end customer|end-customer|buyer|account to|anyone on|have anyone',
  interested: 'interested|interest|curious|keen|consider*|asked for|asked us|asked about|inquired|enquired|thinking about',
  link: 'link|links|url|web address|page to',
  itself:
    'itself|themselves|himself|herself|on its own|on their own|by itself|by themselves|own their own|self service|self-service|forward*',
  record:
    'record|records|recording|log|note|track|put on record|on record|register it|add it|document|capture|enter it|write down|for the record|recorded',
  running:
    'running|runs|in progress|ongoing|going on|live|active|in use|under way|underway|current|currently|at the moment|have got',
  subscription: 'subscription|subscriptions|licence|licences|license|licenses|seats|paid subscription|plan|plans|order',
  show: 'show|search|search for|shows|display|list|view|see|open|find|fetch|pull up|bring up|give me|let me see|where is|where are|check|look up|lookup|present|print|get me|see where|take me to',
  which: 'which|what|any|anything|something|how many|what’s|whats|what is',
  all: 'all|every|everything|whole|entire|complete|full|each|none of our|no partner|each and every|every one|any partner|every partner|none of our partners|a single partner|no partner left|don’t want any partner|no longer want a single partner|every partner out',
  everything: 'everything|all of it|all you|anything',
  list: 'list|lists|table of|the list|off the list',
  overview:
    'overview|mytrials|mytrial|dashboard|summary|pipeline|report on|portfolio|book of|at a glance|rundown|snapshot|recap|summary of|where we stand|quick summary',
  ends: 'end|ends|ending|expire|expires|expiring|expiry|run out|runs out|running out|finish|finishes|finishing|due|deadline|last day|about to end|about to expire|lapse|lapses|terminate*|ran out|will be over|be over|is over on|run until|end on|run out on|ends on',
  soon: 'soon|shortly|about to|next days|coming days|next few days|days left|left|almost over|nearly over|close to the end',
  thisWeek:
    'this week|within a week|next 7 days|next seven days|coming week|in the next days|in the next few days|by sunday|by friday|the week',
  thisMonth:
    'this month|within the month|next 30 days|by month end|end of the month|in november|month’s end|by the end of the month',
  attention:
    'attention|urgent|urgently|critical|to do|todo|to-do|on my plate|due|waiting for me|pending|open tasks|act on|take care of first|need me|looking after|next for me|on my desk|on my table|on my agenda|chase|to chase|follow up on',
  many: 'how many|count|number of|how much',
  open: 'open|opened|outstanding|unanswered|pending',
  status:
    'status|state|how is|how’s|hows|how are|doing|progress|going|how far|stand|stands|standing|where do we stand|where are we|situation|update on|health|coming along|getting on|getting along|happening|happened|up with|how does it look|look|days are left|how long|how much time|time left|what happened|what became|became of|any update|any news|any news on|news on|anything new|how’s it going|how is it going',
  details:
    'details|detail|info|information|tell me about|facts|data sheet|more about|record of|know about|card of|everything about|page of|pull up|the story with|the story of|the story|remind me what|remind me who|remind me how|remind me when|the id of|the id',
  carer:
    'responsible|in charge|takes care|take care|looks after|look after|looking after|owner|owns|handles|handling|account manager|assigned to|who has|should have|responsible for|the one for|take care of|my responsibility|with while|while i’m away|from here|handled by|will be handled|look after while',
  contact:
    'contact|contacts|contact person|contact at|phone number|point of contact|reach|email of|mail of|e-mail of|address of|call at|do i call|the contact|contact details|new contact|new contact person|we talk to|who we talk to|talk to|point person|talk to instead|please talk to',
  credit: `partner of record|partners of record|por|cpor|dpor|pal|credit|credited|get the credit|incentive|incentives|attribution|attributed|partner association|associate us|associated|
    claiming partner|partner admin link|digital partner|partner number|commission|fee|attach us|attach our|partner of records|claim credit|record number|associate|associating`,
  claim: 'claim|claims|association|association request|our request|what we filed|filed|we filed',
  accepted:
    'accepted|approved|confirmed|granted|went through|agreed to|accept|approves|okayed|green light|got through|approve|was successful|successful|is through',
  rejected:
    'rejected|declined|refused|denied|turned down|reject|not approved|decline|disapproved|knocked back|failed|said no to the claim|said no to',
  nameAs:
    'designate|designating|name|put us|put us down|add us|put down|register us|make us|assign|set us|attach|nominate|list us|enter us|specify|appoint|choose|pick|select|tell microsoft|lists us|listed as|our name on',
  partner:
    'partner|partners|partner’s|consultant|consultants|consultancy|supplier|vendor|reseller|provider|implementer|integrator|msp|csp|agency|it company|service provider|dealer|any partner|no partner|every partner|none of our partners|a single partner|no partner left|don’t want any partner|no longer want a single partner|every partner out',
  partnerId: 'partner id|partnerid|mpn|mpn id|mpnid|partner number|pla|mbs|location id|cpp id',
  handOver:
    'hand over|give over|pass on|turn over|handover|hand-over|handing over|transfer|transfers|transferring|hand|pass|pass on|turn over|give up ownership|make over|hand off|handoff|handoff|hand on|sign over|shift|move over|give to|entrust|to their admin|the keys|keys to|keys of|hand over the keys|run it themselves|run their own tenant|manage their own tenant|manage it themselves|full control|control of their own|in control of their',
  ownership:
    'ownership|owner|own|owners|owning|in their hands|customer’s own|the customer’s|customer’s admin|new administrator|new admin|global admin of theirs|billing admin|administrator|own their tenant|own its tenant|independent of us|in the customer’s hands|customer’s hands|into the customer’s hands',
  owns: 'took over|taken over|has taken over|it’s theirs|is theirs|theirs now|own it now|owns it|own it|their own now|in charge now|handed over|transferred|in their hands now|belongs to them|have taken over|has changed to|in the customer’s hands|owns now|in customer hands|changed hands|belongs to the customer|the customer owns|customer owns|their own admin|own admin|has their own admin|have their own admin|runs on its own|on its own now|runs on their own',
  done: 'done|completed|complete|finished|finalised|finalized|all set|over and done|is over|through|settled|wrapped up|accomplished|went through|is through|has gone through|been completed',
  invite:
    'invite|inviting|send an invitation|invite code|give access to the record|add to the record|let in|get a code for|share|shared with|loop in|bring in|give a code|see this too|see it too|see the trial too|follow this too|follow along|also see|see it as well|watch too',
  invitation: 'invitation|invitations|invite|invites|invitation code',
  invited:
    'invited|was invited|were invited|have we invited|did we invite|been invited|open the invitation|opened the invitation|used the code|use the code|accept the invitation|accepted the invitation|redeemed|invitees|use the invite|used the invite|became of the invitations|who is invited|anyone used|used|invited me|react to our invite|reacted to|react to the invitation',
  code: 'code|codes|token|pin|invitation code|access code|key from',
  enter: 'enter|type|type in|put in|use|redeem|key in|insert|paste|apply|input|activate my|submit|go with',
  got: 'got|received|was sent|sent me|gave me|given|get|have a|have got|was given|in my inbox|told me|was told|said i should|from our partner|mailed me',
  join: 'join|joining|get in|let me in|accept the invitation|follow the invitation|come in|participate',
  letIn:
    'let in|into this|access to the record|insight|follow|on board here|get on board|into this as well|see their trial|see this|look at this too|get in here|get in here as well|in here as well',
  signedIn:
    'signed in|sign in|signing in|signed-in|logged in|logged on|log in|login|logging in|sign-in|logged into|log-in|sign in worked|first login|i’m in|for the first time|first sign-in|could sign in',
  extend:
    'extend|extended|extends|extending|extension|prolong|prolonged|prolongation|30 more days|more days|more time|longer|another 30 days|lengthened|extra days|renewed the trial|additional days|runs until|postponed|another month|more month|additional month|got another|given more time|lasts until|goes on until|30 more|one more month|an extra month|one month more',
  bought: `bought|buys|buy|paid|pays|purchased|purchase|purchasing|paying|ordered|order|orders|signed|signed the contract|converted|converts|went live|went paid|go live|gone live|deal closed|closed the deal|won|
    took the licences|licences|licenses|seats|contract is signed|is a customer now|customers now|sold|closed won|sealed the deal|committed|subscribed|paying customer|activated|contract|po came in|invoice paid|deal won|license|said yes to|purchased it|paid for|paid now|is paid|paid plan|on a paid|placed the order|decided to buy|became a customer|become a paying|pays now|got the order|we won|we sold|went for it|chose to go on|said yes|has bought|converted to paid|to paid|deal is closed|deal closed with|deal’s closed|pay|have paid up`,
  expired:
    'expired|ran out|has ended|ended|is over|time is up|lapsed|run out|has run out|came to an end|finished yesterday|trial is over|run its course|ran its course|past its end|time ran out|over now|is past|trial time|the time of|time of our|time’s up|test is up|has run out of time|is up for',
  lost: `lost|we lost|not interested|no longer interested|lost interest|decided against|went with|went for|chose|dropped out|pulled out|backed out|walked away|gave up|give up|given up|giving up|won’t buy|won’t go on|not go on|
    doesn’t want to|no deal|deal is dead|fell through|cancelled|canceled|ghosted|stopped responding|nothing will come|don’t want it|dead|drop|said no|abandon|abandoned|pull the plug|not going ahead|call it off|called it off|passed on it|no go|bailed|gone to|opted for|won’t continue|won’t be buying|nope out|has no budget|no budget|nothing will become|become of|isn’t going to buy|said no thanks|no chance|told us they won’t|give up on|no thanks|won’t be going ahead|not be going ahead|going nowhere|pulled the plug|calls it off|lost it to|isn’t going ahead|doesn’t want it|does not want it|do not want it|is dead|isn’t happening|told us no|said no to us|won’t go any further|won’t go further|sadly won’t|cold feet|not going to buy|are not buying|forget about`,
  competitor:
    'competitor|competition|salesforce|hubspot|sap|odoo|netsuite|oracle|sage|zoho|another vendor|somebody else|other product|rival|pipedrive',
  deleted:
    'deleted|wiped|purged|erased|is gone|was removed|got removed|removed the environment|cleaned up|has disappeared|destroyed|no longer exists|gone|vanished|decommissioned|removed by|tore down|torn down|deprovisioned|doesn’t exist|does not exist|doesn’t exist any longer|no longer there|removed by microsoft|doesn’t exist any more|doesn’t exist anymore|is gone for good',
  delete: 'delete|erase|wipe|purge|scrub|destroy|deletion|erasure|erased|clear',
  correct:
    'correct|fix|change|edit|update|adjust|amend|modify|correction|set right|alter|repair|should be|must be|put right|is actually|rather|rectify|corrected|to be corrected|amended|to be changed',
  wrong:
    'wrong|incorrect|mistake|misspelt|misspelled|typo|not right|isn’t right|not correct|false|error|by mistake|mixed up|outdated|mistake in|an error|error in|something is off|made a mistake|error in the record|not what it says|than recorded|wrongly|recorded wrongly|incorrectly|my mistake|my fault',
  startDate:
    'start date|first day|started on|start of|beginning of|starting date|start day|begin date|day of the start|started|began|began on|actually began|starts on|first day of',
  domain: 'domain|domains|website|web site|homepage|site|web page|internet address',
  company:
    'company|companies|firm|organisation|organization|business|corporation|enterprise name|customer’s name|company name|legal name',
  rename:
    'rename|renamed|new name|changed its name|changed their name|is now called|now called|called now|name of|name changed|goes by|is called|rebranded|operates as|trading as|spelt|spelled|the name of|called|spelling of|misspelt the name|typo in the name|a new name|should read|it should read|ought to read',
  changed:
    'changed|has changed|different|another|replaced|is new|new contact|left the company|left|switched|is now|moved on|took the place',
  give: 'give|hand|assign|reassign|pass|hand it to|delegate|allocate|move|entrust|let|goes to|hand to|forward to|pass to|pass on to',
  colleague: 'colleague|colleagues|coworker|co-worker|teammate|team mate|my boss|someone else in our team|somebody in our team',
  takeOver:
    'take over|taking over|taking over|takes over|i take|i’ll take|take it|to me|is mine|mine now|make me the owner|put me in charge|in charge|look after|looks after|takes care|take care|i am responsible|my responsibility|responsible from|is on me|i’ve got|i look after|handle|handles|from now on|i’ll handle|takes my place|will take|is taking|take from me|gets|taking care|to take over|goes to|the one who looks after|i’m responsible|am the one who|dealt with|deals with|deal with|dealing with|covers|cover for|covering|off your hands|off her hands|off his hands|off my colleague’s hands',
  archive:
    'archive|put away|take off|archived|archiving|hide|hidden|put away|out of the list|off the list|off my list|don’t want to see|not see|remove from the list|from the list|out of sight|tidy away|no longer need to see|in the list any more|stash|shelve|clear away|out of my sight|doesn’t need to be on|to the archive|into the archive',
  unarchive:
    'unarchive|bring back|put back|restore|bring back|put back|unhide|back on the list|show again|from the archive|out of the archive|un-archive|reactivate in the list|dig out|take back|into the list once more|back from the archive|not be archived|visible again|make visible|back in sight|back out of the archive',
  forget:
    'forget|forget me|forgotten|delete my data|erase my data|be forgotten|right to be forgotten|erasure|right to erasure|gdpr|dsgvo|art. 17|delete me|erase me|about me|of me|privacy',
  data: 'data|personal data|personal information|my information|what you know|what you store|you know about me|stored about me|store about me|stored on me|my details|my profile|my history|conversation history|you have about me|know about me|know of me|personal details|personal info|my personal|what you have on me|my info',
  remind:
    'remind|reminds|reminded|reminding|reminder|reminders|nudge|nudges|alert|alerts|notification|notifications|notify|ping|pings|notifying|pinging|nagging|nag|follow-up|heads up|heads-up|poke',
  message:
    'message|messages|messaging|write to me|text me|texting me|contact me|bother|bothering|spam|spamming|disturb|buzz|contacting me|dm',
  stop: 'stop|turn off|switch off|shut off|stops|stopping|no more|mute|turn off|switch off|off|silence|quiet|shut up|unsubscribe|disable|end the reminders|leave me alone|don’t send|cease|pause|opt out|enough|quit sending|be quiet|don’t want any|deactivate|hush|stop telling|turn off the|no more news|don’t need|don’t tell|no updates|spare me|stopped|has to be stopped|had enough of|enough of',
  again:
    'again|back on|resume|unmute|turn on|switch on|re-enable|restart the|once more|enable|reactivate|start reminding|another time|turn back on|keep posted|keep me posted|in future|in the future|keep reminding|do keep|reminders on|on again',
  snooze:
    'snooze|postpone|remind me again in|remind me later|ask me again|come back to me|ping me again|in a week|in an hour|not today|put off|defer|get back to me|later today|bug me again|some other time|delay|hold that|hold this|hold off|more days with this|couple of days|leave me alone until|give me until|too busy|busy|come back to this|come back to|get back to this',
  later:
    'later|later on|another time|some other time|afterwards|finish this later|save it|save this|save for later|keep it for later|come back later|park it|do this later|continue later',
  timeOfDay:
    'o’clock|am|pm|a.m.|p.m.|morning|mornings|afternoon|evening|noon|working hours|office hours|business hours|hours|between 9|after 9|before 9|quiet hours|time zone|timezone|night|nights',
  workDay:
    'weekday|weekdays|working days|workdays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekend|weekends|on fridays|on mondays|monday to friday|working week|work week|working hours',
  export:
    'export|exports|exporting|csv|excel|xlsx|spreadsheet|download|as a file|file with|report|as a table|sheet|dump|extract|printout|file|workbook|pdf|to download|table of',
  remove: `remove|removes|removed|removing|removal|revoke|revoking|revoked|kick|kick out|kicked|throw out|get rid of|rid of|take away|withdraw|withdrawing|terminate|terminating|cut off|cut|lock out|expel|oust|strip|offboard|off-board|offboarding|eject|
    block|disable|unlink|detach|disconnect|dismiss|ban|bar|out of our|must go|has to go|must leave|should go|want out|shouldn’t be|should not be|fire|fired|part ways|parted ways|end the|sack|boot|give up our|give back|hand back|kick them|remove them|ditch|stop from|be gone from|has to leave|must lose|lose its|has to be gone|have to be gone|gone|lose their|lose its access|has to lose|stop from getting|take out|every partner out|stop from getting into|cut from|have to go|has to get out|cut off from our systems|cut from our|shut out|shut them out|lock|lock them out|kick them out|keep out|evict`,
  access: `access|accesses|rights|right to|permission|permissions|privilege|privileges|admin rights|delegated admin|gdap|dap|roles|role|get into|log into|get in|admin access|guest account|guest user|entry|reach our|see our data|delegated administrator|global admin|
    admins|log in to|enter our|delegated|credentials|logon|still in|still in here|in our system|in our tenant|in our environment|getting in|get in any more|lose all access|lose its rights|log in here|logging in here|get in here|still see|still do|can we still see|can still see`,
  admin:
    'admin|admins|administrator|administrators|global admin|administration|new admin|a different admin|different admin|different administrator|another admin|swap the admin|swap admins|other admin|another administrator|other administrator',
  who: 'who|whose|whom|who’s|whos|which people|which persons|which partners',
  noLonger:
    'no longer|not any more|not anymore|any more|anymore|any longer|not again|ended|contract ended|old partner|old one|former|previous partner|ex-partner|left us|never approved|changed partners|switched partners|stopped working with|is over with|terminated|ex|have left|any rights any more|get in any more|get in anymore|lose its rights|lose their rights|lose access|lose its access',
  tenant:
    'tenant|tenants|environment|environments|system|systems|instance|directory|org|m365|office 365|our data|our dynamics|crm|account of ours',
  outside:
    'outside|external|externally|third party|third parties|foreign|non-employees|guests|from outside|strangers|other companies',
  leave:
    'leave|get out of|step back|exit|out of there|give back|hand back|take our people out|us from|us out|withdraw from|get out|asked to go|out of the tenant|take ourselves out|take us out|get ourselves out|pull out of|give up the rights|give up our rights|give up rights|give up the admin',
  relationship:
    'relationship|relationships|partnership|contract|collaboration|cooperation|delegation|working together|work with|work together',
  help: 'help|helpme|assist|assistance|support|sos|aid|lost|stuck|manual|instructions|not sure what i can do|no idea how this works|what should i type',
  notUnderstood:
    'i don’t understand|don’t get it|i’m lost|i’m stuck|confused|no clue|don’t know how|don’t know what to do|what now|what next|what do i do|what should i do|where do i start|where to start|get started with you|i don’t know what to do',
  canDo:
    'what can you do|what can i do|what can i ask|what can i say|what do you do|your commands|commands|options|my options|your features|how do i use|how does this work|how do you work|how it works|what are you for|menu of|possibilities|features|capabilities|functions|use you|what you can do|how does it work|how does this bot work|am i able to do|able to do here',
  guide:
    'guide|guidance|show me how|walk me through|step by step|tutorial|how-to|how to|instructions|explain how|the steps|guide me',
  hello:
    'hello|hi|hey there|good morning|good afternoon|good evening|home|start page|main menu|start over page|hello there|greetings|howdy|menu|morning|startpage|front page|hiya|yo',
  thanks:
    'thank you|thanks|thx|ty|cheers|much appreciated|appreciate it|many thanks|thanks a lot|tysm|thank u|appreciated|thanx|great job|that’s all|that is all|that was all|thanks for today|ta|cheers mate|that’s perfect',
  smallTalk: `lol|haha|hahaha|rofl|how are you|are you a bot|are you real|real person|are you human|who made you|who are you|what’s your name|what is your name|your name|nice work|good bot|bad bot|see you|bye|goodbye|good night|nice|cool|awesome|great|perfect|super|
    wow|well done|have a nice|have a good|love you|i love you|you rock|you’re funny|funny|sorry|no problem|no worries|never mind that|you’re welcome|welcome|happy|weekend|lovely|ok cool|bravo|interesting|good day|real human|a human|chatbot|are you there|how old are you|good to know|sounds good|got it|understood|all right then|a robot|an ai|artificial|that’s perfect|ta|bunch of people|great bunch`,
  back: 'back|go back|previous|one step back|step back|previous question|last question|return|undo that|wrong button|pressed the wrong|back up|correct my last answer|the question before',
  cancel:
    'cancel|never mind|nevermind|forget it|forget about it|abort|quit|stop this|discard|drop it|leave it|throw it away|i don’t want this|stop it|scrap it|stop here|exit|get me out|don’t want to continue|give up here|nvm|changed my mind|scratch that|throw away',
  goOn: 'continue|i left|go on|carry on|resume|proceed|where i left off|left off|pick up where|keep going|go ahead|the form i|finish the form|let’s go on|move on|continue with|what i began|what i started|finish what i|where were we|where did we stop|where did I stop|where I stopped|where we stopped|where we left off|where I left off|pick up where I stopped|what were we doing|did we leave off|leave off|did I stop|keep reminding',
  restart:
    'start over|start again|from scratch|begin again|from the beginning|restart|all over again|start afresh|reset the form',
  not: 'not|don’t|dont|doesn’t|doesnt|didn’t|didnt|isn’t|isnt|aren’t|hasn’t|hasnt|haven’t|havent|won’t|wont|never|cannot|can’t|cant|couldn’t|wouldn’t|shouldn’t|nobody|none|no one|neither|without|nothing|wasn’t|weren’t|do not|no|no partner|none of our partners|don’t want any partner|no longer want a single partner|leave alone',
  notYet: 'not yet|hasn’t yet|haven’t yet|yet to|still has not|still hasn’t|still waiting|not ready',
  why: 'why|what for|how come|what’s the reason|for what reason|what is the reason|what’s the point|purpose|why do you|is that necessary|is this necessary|is it necessary|necessary|what do you need|need that for|do with it|do with that|what happens with|do i have to|what’s it for|needed for|really need|mandatory|required',
  how: 'how|how do i|how do we|how can i|how can we|how to|in which way|in what way|what’s the way|what is the best way',
  what: 'what|what’s|whats|what is|what does|what are|what do|wat',
  where: 'where|where do i|where can i|where’s|whereabouts|where to',
  when: 'when|at what time|by when|until when|how soon',
  if: 'if|whether|what if|in case|does it|is it|is there|are there|do i|do we need|will they|will it|is the|does the trial|does a trial|do we have to|do they have to|do i have to|will the trial|can a trial|can the trial|do they get|can i cancel|am i going|will i|would i|does the customer have to|do i need|why can’t a',
  difference:
    'difference|differences|differ|better|compare|versus|vs|which is better|which one is better|pros and cons|distinguish|cheapest|longest|shortest|best one|easiest|recommend|the best',
  cost: 'cost|costs|price|prices|pricing|expensive|cheap|free|charge|charged|fee|fees|how much|bill|billed|credit card|price list|pay for it|charge my card|bill me|cost anything|cost nothing|for nothing|free of charge|pay anything|is it free|have to pay|pay for the trial|pay for the test|pay for a trial|invoiced|invoice|cancel at any time|the catch|any catch',
  howLong:
    'how long|how often|how many times|how many days|duration|length|last|lasts|twice|maximum|minimum|at most|how far in advance',
  happens:
    'what happens|happens|happen|happening when|what if|consequence|consequences|afterwards|after that|after the trial|when the trial ends|at the end of the trial',
  learn:
    'what is a|what is an|what’s a|what does mean|meaning|stand for|stands for|mean by|explain|definition|define|meant by|idle rule|rule|rules|policy|explain to me|what are the|what is gdap|what is dap',
  matter: 'matter|matters|important|relevant|does it matter|significant|make a difference|count|counts',
  legalForm: 'legal form|gmbh or not|inc or|spelling|case sensitive|capital letters|exact name',
  offTopic: `weather|joke|jokes|football|soccer|match|game|games|movie|film|song|music|lunch|dinner|breakfast|coffee|pizza|restaurant|table for|recipe|cook|flight|hotel|train|bus|taxi|car|cars|car park|parking|park|permit|building|room|rooms|meeting|meetings|schedule|calendar|
    appointment|printer|printing|paper|laptop|computer|password|wifi|vpn|translate|translation|poem|story|news headlines|stock|stocks|bitcoin|lottery|birthday|party|cake|homework|daughter|son|wife|husband|kids|dog|cat|cats|fox|fish|holiday|vacation|sick|doctor|
    medicine|euros|dollars|bank transfer|rent|flat|house|garden|kitchen|shopping|shop|buy me|sing|dance|paint|picture|pictures|photo|photos|video|videos|background|capital of|president|election|politics|war|history of|math|plus|equals|time is it|what time|tokyo|dubai|court|lawyer|
    lawsuit|steel|tariff|tariffs|regulations|machinery|newspaper|newspapers|delivery|parcel|package arrived|driver|call now|the call|phone call|conference|zoom|inbox|email from|last email|the email|vacuum|gym|run a marathon|book me|ticket|tickets|storage room|server room|key|door|office|desk|chair|
    won yesterday|yesterday’s|champion|world cup|temperature|rain|snow|sun|moon|star|universe|god|life|love|date me|girlfriend|boyfriend|money|salary|raise|windows|linux|python|javascript|code review|bug|deploy|jira|github|slack|colour|color|font|slide|slides|powerpoint|word document|outlook|lazy|
    drink|beer|wine|tea|water|eat|food|lunch break|canteen|cafeteria|elevator|toilet|bathroom|light|lights|alarm clock|timer|clock|square root|divided|science|physics|chemistry|biology|france|magazine|shoes|clothes|dress|haircut|dentist|insurance claim|tax return|tax|taxes|passport|visa|gift|christmas|easter|training|course|webinar|invoice|invoices|expense|expenses|timesheet|payroll|leave request|day off|lottery|flowers|water the|plants|nice place|employer|neighbour|friendship|stain|shirt|window|station|boring|regards|mother|driving licence|television|tv|on tv|lens|lenses|raining`,
  yes: 'yes|y|yep|yeah|yup|sure|of course|ok|okay|correct|exactly|right|definitely|certainly|absolutely|confirmed|confirm|true|affirmative|indeed|they do|sure have|aye|fine by me|that’s right|we do|i do|they have|there is|they are|go ahead',
  no: 'no|nope|nah|n|not at all|negative|no way|by no means|never|there isn’t|there is none|not there|don’t have',
  unsure:
    'i don’t know|dont know|don’t know|no idea|not sure|unsure|dunno|idk|i have no idea|unclear|maybe|perhaps|can’t say|cannot say|have to ask|would have to ask|need to check|i’ll check|i’ll ask|i will ask|let me check|no clue|not certain|hard to say|who knows|possibly|i guess|not decided|undecided|haven’t decided|not known|unknown|to be decided|tbd|good question',
  skip: 'skip|skip it|skip that|skip this|next|pass|leave it empty|leave empty|leave blank|omit|don’t have one|don’t have it|have none|none|no domain|no website|no phone|n/a|not applicable|not available|no number|without it|later please|they have no|doesn’t have one|ignore|move on|blank',
  wait: 'wait|hold on|hang on|moment|one moment|a moment|wait a moment|just a second|one sec|not so fast|slow down|let me think|stop right there|hmm|hm|hmmm|what?|wait what|huh|err|uh|um|are you sure|let me read|read them first|pardon|sorry?|excuse me|not yes|hmm wait',
  example: 'example|sample|for instance|e.g.|what does it look like|show an example|which format|what format|format',
  write:
    'what should i write|what do i write|what do i enter|what should i enter|what do i have to enter|what goes here|what to enter|what to write|how should i write|what do you want to know|what am i supposed|what do you mean|what do i type|what should i type|what should i say|what shall i|what must i|enter here|write here|put here|type here|how should it look|what kind of|not clear what',
  settings:
    'settings|when you remind|setting|preferences|preference|configure|configuration|adjust the|notification times|reminder times|my time zone|reminder settings|time zone|timezone',
  only: 'only|just|not before|not after|at most|except|no messages|nothing before',
  undo: 'undo|reverse|revert|take back|unbind|roll back|rollback|no longer work|should no longer work|no longer valid|invalid',
  ready:
    'ready|up and running|is set up|set up now|is there|is there now|is available|provisioned|was created|has started|has begun|went up|is running|is on|now active|has been created|started today|good to go|environment is there|can use it|running now|all set up|live for testing|can start now|exists now|is up and running|is up now|environment is up|tenant is up|it is up|trial is up and running|the trial is up and running|tenant is up and running',
  binding:
    'binding|bound|wrong company|wrong tenant|another company|other company|somebody of another|wrong people|wrong person|not our customer|stranger|strangers|wrong firm|wrong people are in',
  ours: 'ours|our account|our own|our own account|we use our|mine|my account|partner account|with ours|the partner’s|our tenant',
  theirs:
    'theirs|their account|their own|customer’s account|customer account|customer’s own|the customer’s|its own account|their tenant|with its own|its own|signs up with its own',
  through:
    'through|thru|via|from us|thru us|trough us|by us|with us|we sell|through us|via us|we are the csp|from our company|our csp',
  other:
    'another partner|other partner|another csp|somebody else|someone else|different partner|other csp|through another|different reseller|another reseller|other one|another product|different product|other product|something else|tests a different|a different product',
  direct:
    'direct|directly|web direct|online|straight from|straight|from microsoft|at microsoft|microsoft itself|on the web|website of microsoft|admin center',
  card: 'credit card|card|by card|visa',
  agreement: 'enterprise agreement|ea|agreement|enterprise|mpsa|volume licensing|mca-e|volume licence',
  account: 'account|accounts|work account|user account',
  agree: 'agree|agrees|agreed|accept|accepts|accepted|consent|consents|i accept|they accepted|okayed|approved',
  phone: 'phone|telephone|tel|mobile|cell|number|phone number|cellphone|handy|call',
  mail: 'mail|e-mail|email|mail address|email address|e-mail address',
  country: 'country|nation|land|region',
  product:
    'product|app|application|solution|apps|products|testing|is testing|is trying|trying|different product|another product|other product',
  and: 'and|plus|then|as well|also|additionally|besides|afterwards',
  close: 'close|finish|end|wrap up|conclude|shut down|terminate|be done with|settle',
  compare: 'compare|comparison|versus|side by side',
  news: 'news|new at|new from|updates|heard from|any news|latest|the news|hear about|hear the news|what others did|what the others did|what others do|what happens at|keep me posted|posted on|others did|hear what|hear',
  samePerson: 'same person|same as|the contact|same contact|as the contact|as before|that one|same one',
  today: 'today',
  yesterday: 'yesterday',
  beforeYesterday: 'the day before yesterday|day before yesterday',
  tomorrow: 'tomorrow|tmrw',
  afterTomorrow: 'the day after tomorrow|day after tomorrow',
  ago: 'ago',
  inTime: 'in|within',
  last: 'last|past|previous',
  next: 'next|next step|next steps|coming|coming up',
  days: 'day|days',
  weeks: 'week|weeks',
  months: 'month|months',
  term: 'renewal|renewals|renewal date|renews|renew|renewed|renewing|paid term|paid year|term|subscription term|contract term|anniversary|billing term|year is up|next term|contract period',
  production:
    'production|productive|converted to production|converted|convert|conversion|in production|production environment|prod|live environment|to production|into production',
  review:
    'review|reviews|reviewing|access review|quarterly|quarter|every quarter|recertify|recertification|attestation|audit|go through|going through|check whether|check which|do we still need|still need access|quarterly check|still need|still needed|partners still|go over',
  support:
    'support|microsoft support|support ticket|ticket|tickets|support request|service request|support case|open a case|support line|hotline|contact microsoft|call microsoft|helpdesk|help desk|ask microsoft|talk to microsoft|microsoft for help|help at microsoft|helps us at microsoft|shows an error|outage|not working|doesn’t work|does not work|broken|technical problem|technical issue|microsoft’s help|get through to|report a problem|something is broken|who do i ask|problem to microsoft|somebody at microsoft|raise a ticket|who can help|who helps|must help|an error when|get an error|i get an error|error when signing up|got an error|at microsoft can help|who at microsoft|microsoft people|someone at microsoft|a human|human being|real person|a person i can talk to',
  setup:
    'checklist|set-up checklist|setup checklist|to set up|be set up|users|user accounts|first steps|onboard the users|for its users|left to set up|users going|setting up|set-up list|setup list|should I set up|what to set up|what do I set up',
  applies:
    'what applies|applies|apply|applicable|conditions|condition|limits|limit|limitations|restrictions|rules|holds for|allowed|permitted|requirements|need to know about|have to know about|the deal with',
  withdraw:
    'withdraw|withdrawn|withdrawing|take back|call off|called off|called|revoke|recall|rescind|cancel|undo|retract|pull back|is not happening|is off|was a mistake|call back',
  request: 'request|requests|transfer request|hand-over request|requested|asked for the transfer',
  replace:
    'replace|replaces|replaced|replacing|swap|swap out|exchange|substitute|different|somebody else|someone else|instead|has left|left the company|has gone|is gone|switch|not the one|swap the admin|different administrator|a different admin|else as the admin|should be someone else|doesn’t work there|no longer works there|not with them any more|another admin|different admin|another administrator',
  asCustomer:
    'as a customer|as customer|are the customer of|customer of|we are the customer|we’re the customer|customer ourselves|our own partners|the customer side|where we are the customer|company is the customer|we are a customer|we’re a customer|are a customer|own partners',
  microsoft: 'microsoft|ms|microsoft’s',
  keep: 'keep|keeps|keeping|kept|stay|stays|stay on|remain|remains|retain|retains|leave as it is|leave it as it is|leave them in',
};
