import { checkTerm, isTermUnit, phasesOf, type ReceivedAs, type Term } from './term.ts';

/**
 * Reads a term as it is written in a model, e.g. `1 workingDay`, `0.25 workingDay`, `15 calendarDay`, `2 month`.
 * Options follow the unit (`cutoff 15:00`, `resumeAt 08:00`, `beforeClose 60`, `firstDay included`, `endRule exact`), further
 * phases follow `then`. Nothing where the text is not such a term.
 *
 * @example
 * parseTerm('3 calendarDay then 10 workingDay');
 * // { unit: 'calendarDay', amount: 3, then: { unit: 'workingDay', amount: 10 } }
 */
export function parseTerm(text: string): Term | undefined {
  if (text.length > 1000) return undefined;
  const phases = text.trim().split(/\s+then\s+/);
  let term: Term | undefined;
  for (const phase of phases.reverse()) {
    const first = parsePhase(phase.split(/\s+/));
    if (first === undefined) return undefined;
    // biome-ignore lint/suspicious/noThenProperty: a phase, not a function; nothing awaits a term
    term = term === undefined ? first : { ...first, then: term };
  }
  return term !== undefined && checkTerm(term).length === 0 ? term : undefined;
}

/**
 * Writes a term as text; `parseTerm` reads it back.
 *
 * @example
 * formatTerm({ unit: 'workingDay', amount: 5, receivedAs: { cutoff: '15:00' } }); // '5 workingDay cutoff 15:00'
 */
export function formatTerm(term: Term): string {
  return phasesOf(term).map(formatPhase).join(' then ');
}

type Options = Omit<Term, 'unit' | 'amount' | 'then'>;

const optionReaders: Readonly<Record<string, (value: string) => Options>> = {
  cutoff: (value) => ({ receivedAs: { cutoff: value } }),
  resumeAt: (value) => ({ receivedAs: { resumeAt: value } }),
  beforeClose: (value) => ({ receivedAs: { minutesBeforeClose: amountOf(value) } }),
  firstDay: (value) => ({ firstDay: value as NonNullable<Term['firstDay']> }),
  endRule: (value) => ({ endRule: value as NonNullable<Term['endRule']> }),
};

function parsePhase(words: readonly string[]): Term | undefined {
  const [amount = '', unit, ...options] = words;
  if (!isTermUnit(unit) || options.length % 2 !== 0) return undefined;
  let term: Term = { unit, amount: amountOf(amount) };
  for (let index = 0; index < options.length; index += 2) {
    const name = options[index] ?? '';
    const read = Object.hasOwn(optionReaders, name) ? optionReaders[name] : undefined;
    if (read === undefined) return undefined;
    const option = read(options[index + 1] ?? '');
    term = {
      ...term,
      ...option,
      ...(option.receivedAs && { receivedAs: { ...term.receivedAs, ...option.receivedAs } }),
    };
  }
  return term;
}

/** `checkTerm` refuses what is not a number. */
function amountOf(text: string): number {
  return /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
}

function formatPhase(term: Term): string {
  return [
    `${term.amount} ${term.unit}`,
    ...formatReceivedAs(term.receivedAs ?? {}),
    ...(term.firstDay === undefined ? [] : [`firstDay ${term.firstDay}`]),
    ...(term.endRule === undefined ? [] : [`endRule ${term.endRule}`]),
  ].join(' ');
}

function formatReceivedAs({ cutoff, minutesBeforeClose, resumeAt }: ReceivedAs): readonly string[] {
  return [
    ...(cutoff === undefined ? [] : [`cutoff ${cutoff}`]),
    ...(minutesBeforeClose === undefined ? [] : [`beforeClose ${minutesBeforeClose}`]),
    ...(resumeAt === undefined ? [] : [`resumeAt ${resumeAt}`]),
  ];
}
