/** What words can mean to the reader of typed lines: one name for the same thing in every language that is understood. */

/** In the order of the reader's weights' documentation only; nothing relies on a place. */
export const concepts = [
  ...['glue', 'me', 'we', 'they', 'it', 'you', 'please', 'be', 'has', 'want', 'must', 'shall', 'can', 'now', 'already', 'still'],
  ...['new', 'start', 'signUp', 'test', 'trial', 'customer', 'interested', 'link', 'itself', 'record', 'running', 'subscription'],
  ...['show', 'which', 'all', 'list', 'overview', 'ends', 'soon', 'thisWeek', 'thisMonth', 'attention', 'many', 'open'],
  ...['status', 'details', 'carer', 'contact', 'credit', 'claim', 'accepted', 'rejected', 'nameAs', 'partner', 'partnerId'],
  ...['handOver', 'ownership', 'owns', 'done', 'invite', 'invitation', 'code', 'enter', 'got', 'letIn', 'signedIn'],
  ...['extend', 'bought', 'expired', 'lost', 'deleted', 'delete', 'correct', 'wrong', 'startDate', 'domain', 'company', 'rename'],
  ...['changed', 'give', 'colleague', 'takeOver', 'archive', 'unarchive', 'forget', 'data', 'remind', 'message', 'stop', 'again'],
  ...['snooze', 'later', 'timeOfDay', 'workDay', 'export', 'remove', 'access', 'admin', 'who', 'noLonger', 'tenant', 'outside'],
  ...['leave', 'relationship', 'help', 'notUnderstood', 'canDo', 'guide', 'hello', 'thanks', 'smallTalk', 'back', 'cancel'],
  ...[
    'goOn',
    'restart',
    'not',
    'notYet',
    'why',
    'how',
    'what',
    'where',
    'when',
    'if',
    'difference',
    'cost',
    'howLong',
    'happens',
  ],
  ...['matter', 'offTopic', 'yes', 'no', 'unsure', 'skip', 'wait', 'example', 'write', 'settings', 'only', 'undo', 'ready'],
  ...[
    'ours',
    'theirs',
    'through',
    'other',
    'direct',
    'card',
    'agreement',
    'account',
    'agree',
    'phone',
    'mail',
    'country',
    'product',
  ],
  ...[
    'and',
    'close',
    'compare',
    'binding',
    'news',
    'invited',
    'competitor',
    'everything',
    'learn',
    'samePerson',
    'legalForm',
    'join',
  ],
  ...[
    'keep',
    'term',
    'production',
    'review',
    'support',
    'setup',
    'applies',
    'withdraw',
    'request',
    'replace',
    'asCustomer',
    'microsoft',
  ],
  ...[
    'today',
    'yesterday',
    'beforeYesterday',
    'tomorrow',
    'afterTomorrow',
    'ago',
    'inTime',
    'last',
    'next',
    'days',
    'weeks',
    'months',
  ],
] as const;

/** One of them. */
export type Concept = (typeof concepts)[number];

/**
 * The words of a language for what it understands: lists divided by `|`, in small letters. A word that ends in `*` is the beginning of
 * words. Words may stand under several meanings.
 */
export type Understood = Readonly<Partial<Record<Concept, string>>>;
