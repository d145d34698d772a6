/** The `ends:` of a transcript's head: what the story leaves in the record, in a language of five clauses, and its check. */

/** One entry of a trial's timeline. */
export interface EndingEntry {
  readonly at: string;
  readonly code: string;
}

/** What a story left behind of one person's chat. */
export interface PersonEnding {
  readonly name: string;
  /** The open form, and those kept for later. */
  readonly forms: readonly {
    readonly isKept: boolean;
    readonly journey: string;
    readonly step: string;
    /** What is asked over the step. */
    readonly overlay?: string;
  }[];
  /** Names of what the person set. */
  readonly settings: readonly string[];
  /** Codes of changes that are promised and not recorded. */
  readonly owes: readonly string[];
  /** No row of any table holds the person's id. */
  readonly isGone: boolean;
}

/** What a story left behind, read from the storage. A trial that was there before the story counts with what came after. */
export interface Ending {
  readonly trials: readonly { readonly company: string; readonly entries: readonly EndingEntry[] }[];
  readonly people: readonly PersonEnding[];
}

/** What is wrong with a head's `ends:`, one sentence each; none where it says exactly what is there. `last` refused last. */
export function endingComplaints(said: string | undefined, ending: Ending, last: string | undefined): readonly string[] {
  const truth = truthOf(ending);
  if (said === undefined) return [`the head says how it ends, such as "ends: ${truth.join('; ')}"`];
  const clauses = said.split(';').map((clause) => clause.trim().replace(/\s+/gu, ' '));
  const special = clauses.filter(isSpecial);
  const plain = clauses.filter((clause) => !isSpecial(clause)).map((clause) => named(clause, ending));
  const missing = truth.filter((fact) => !plain.some((clause) => sameClause(clause, fact, ending)));
  const wrong = plain.filter((clause) => !truth.some((fact) => sameClause(clause, fact, ending)));
  return [
    ...wrong.map((clause) => `it doesn't end with "${clause}"`),
    ...missing.map((fact) => `its head doesn't say that it ends with "${fact}"`),
    ...special.flatMap((clause) => specialComplaint(clause, ending, last)),
  ];
}

/** Clauses that tell of more than the rows that are there. */
function isSpecial(clause: string): boolean {
  return /^(?:refused because|forgotten) /u.test(clause);
}

function specialComplaint(clause: string, { people }: Ending, last: string | undefined): readonly string[] {
  const [, why] = /^refused because (\S+)$/u.exec(clause) ?? [];
  if (why !== undefined) return why === last ? [] : [`what refused last is "${last ?? 'nothing'}", not "${why}"`];
  const [, name] = /^forgotten (.+)$/u.exec(clause) ?? [];
  return people.some((one) => one.name === name && one.isGone) ? [] : [`${name ?? 'nobody'} still stands in a row`];
}

/** Everything that is there, as clauses with all names. */
function truthOf({ trials, people }: Ending): readonly string[] {
  const recorded = trials.map(({ company, entries }) => `recorded ${shortened(entries.map(({ code }) => code))} for ${company}`);
  return [...(recorded.length === 0 ? ['nothing recorded'] : recorded), ...people.flatMap(chatTruth)];
}

function chatTruth({ name, forms, settings, owes }: PersonEnding): readonly string[] {
  return [
    ...forms.map(({ isKept, journey, step, overlay }) => {
      const asking = overlay === undefined ? '' : ` asking ${overlay}`;
      return `${isKept ? 'kept' : 'open'} ${journey} at ${step}${asking} by ${name}`;
    }),
    ...(settings.length === 0 ? [] : [`set ${settings.toSorted().join(', ')} by ${name}`]),
    ...(owes.length === 0 ? [] : [`owed ${shortened(owes)} by ${name}`]),
  ];
}

/** A clause with the name it leaves out: of the only trial, or of the first of the cast. */
function named(clause: string, { trials, people }: Ending): string {
  const [first] = people;
  const [only, ...others] = trials;
  if (/^recorded /u.test(clause))
    return clause.includes(' for ') || !only || others.length > 0 ? clause : `${clause} for ${only.company}`;
  if (!/^(?:open|kept|set|owed) /u.test(clause) || clause.includes(' by ') || !first) return clause;
  return `${clause} by ${first.name}`;
}

function sameClause(clause: string, fact: string, { trials }: Ending): boolean {
  if (clause === fact) return true;
  const [said, company] = recordedIn(clause);
  const entries = trials.find((trial) => trial.company === company && fact.endsWith(` for ${trial.company}`))?.entries;
  return entries !== undefined && inThisOrder(said, entries);
}

function recordedIn(clause: string): readonly [codes: readonly string[], company: string | undefined] {
  const [, codes = '', company] = /^recorded (.+?) for (.+)$/u.exec(clause) ?? [];
  return [lengthened(codes), company];
}

/** What was recorded at one instant has no order of its own. */
function inThisOrder(codes: readonly string[], entries: readonly EndingEntry[]): boolean {
  if (codes.length !== entries.length) return false;
  const instants = [...new Set(entries.map(({ at }) => at))].sort();
  let from = 0;
  return instants.every((instant) => {
    const there = entries.filter(({ at }) => at === instant).map(({ code }) => code);
    const said = codes.slice(from, (from += there.length));
    return said.toSorted().join() === there.toSorted().join();
  });
}

/** `a, b, b, b` as `a, b x3`. */
function shortened(codes: readonly string[]): string {
  const runs: { readonly code: string; count: number }[] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.code === code) last.count += 1;
    else runs.push({ code, count: 1 });
  }
  return runs.map(({ code, count }) => (count === 1 ? code : `${code} x${count}`)).join(', ');
}

function lengthened(codes: string): readonly string[] {
  return codes.split(', ').flatMap((one) => {
    const [, code = one, count = '1'] = /^(\w+) x(\d+)$/u.exec(one) ?? [];
    return Array.from({ length: Number(count) }, () => code);
  });
}
