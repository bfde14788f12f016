import type { Channel, Fee, Paper, Procedure } from '../../bundle/procedure.ts';
import type { TermUnit } from '../../calendar/term.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { emptyRecord } from '../empty-record.ts';
import { type Reading, read } from '../reading.ts';
import type {
  CatalogAgencyRole,
  CatalogFee,
  CatalogLegalBasis,
  CatalogRecord,
  CatalogSituation,
  CatalogTerm,
  CatalogTermUnit,
} from '../record.ts';
import { readPaperNotes } from './paper-notes.ts';
import { readingAt } from './reading-at.ts';

const units: Readonly<Record<TermUnit, CatalogTermUnit>> = {
  workingDay: 'workingDay',
  workingHour: 'hour',
  calendarDay: 'day',
  week: 'week',
  month: 'month',
};

/** The facts of `procedure.json` as a record. What the file itself says somebody must check is in doubt. The file has to follow its schema. */
export function recordOfFacts(facts: Procedure, source: string): CatalogRecord {
  const at = readingAt(facts.source?.doubtful ?? []);
  const { papers, situations, notes } = papersOf(facts, at);
  return {
    ...emptyRecord({
      source,
      code: at('/code', facts.code, facts.code),
      name: at('/name', facts.name, facts.name.vi),
    }),
    description: one(facts.description, (text) => at('/description', text, text.vi)),
    url: one(facts.source?.url, (url) => at('/source/url', url, url)),
    decision: one(facts.decision, (decision) => at('/decision', decision, decision)),
    field: one(facts.field, ({ vi }) => at('/field', vi, vi)),
    applicants: (facts.applicants ?? []).map(({ vi }, index) => at(`/applicants/${index}`, vi, vi)),
    levels: facts.levels.map((level, index) => at(`/levels/${index}`, level, level)),
    agencies: agenciesOf(facts, at),
    channels: facts.channels.map(({ channel }, index) => at(`/channels/${index}/channel`, channel, channel)),
    terms: termsOf(facts, at),
    fees: facts.channels.flatMap(({ channel, fees = [] }, index) =>
      fees.flatMap((fee, place) =>
        feesOf(channel, fee).map((one) =>
          at(`/channels/${index}/fees/${place}`, one, sourceOf(fee.name, fee.note)),
        ),
      ),
    ),
    situations,
    papers,
    notes,
    results: (facts.results ?? []).map(({ code, name }, index) =>
      at(`/results/${index}`, { ...(code === undefined ? {} : { code }), name: name.vi }, name.vi),
    ),
    legalBases: (facts.legalBases ?? []).map((text, index) =>
      at(`/legalBases/${index}`, legalBasisOf(text), text),
    ),
  };
}

type At = ReturnType<typeof readingAt>;

const one = <T, R>(value: T | undefined, reading: (value: T) => R): readonly R[] =>
  value === undefined ? [] : [reading(value)];

const sourceOf = (...texts: readonly (LocalizedText | undefined)[]): string =>
  texts.flatMap((text) => (text === undefined ? [] : [text.vi])).join('; ');

/** The statutory clock; a procedure whose channels differ in their term says so in its process, which is not read. */
function termsOf({ clocks = [] }: Procedure, at: At): readonly Reading<CatalogTerm>[] {
  return clocks.flatMap(({ kind, term, name }, index) =>
    kind === 'statutory'
      ? [at(`/clocks/${index}/term`, { amount: term.amount, unit: units[term.unit] }, name.vi)]
      : [],
  );
}

/** In a catalogue a share is a fee of its own, beside the amount that is due whatever the share is. */
function feesOf(channel: Channel, { name, amount, currency, per, share, note }: Fee): readonly CatalogFee[] {
  const said = { channel, name: name.vi, currency, ...(note === undefined ? {} : { note: note.vi }) };
  const fixed = { ...said, amount, ...(per === undefined ? {} : { per: per.vi }) };
  if (share === undefined) return [fixed];
  const { of, ...limits } = share;
  const shared = { ...said, ...limits, per: of.vi };
  return amount > 0 ? [fixed, shared] : [shared];
}

function agenciesOf({ agencies = {} }: Procedure, at: At): CatalogRecord['agencies'] {
  const named = (role: CatalogAgencyRole, names: readonly LocalizedText[]) =>
    names.flatMap(({ vi }) => vi.split('; ')).map((name) => at(`/agencies/${role}`, { role, name }, name));
  const { competent, implementing, coordinating = [] } = agencies;
  return [
    ...named('competent', competent === undefined ? [] : [competent]),
    ...named('implementing', implementing === undefined ? [] : [implementing]),
    ...named('coordinating', coordinating),
  ];
}

/** «Nghị định về … (01/2025/NĐ-CP)», or the number anywhere in the title. */
function legalBasisOf(text: string): CatalogLegalBasis {
  const NUMBER = /\d+[\dA-Z]*\/(?:\d{4}\/)?[\p{Lu}][\p{Lu}\d-]+/u;
  const number = NUMBER.exec(text)?.[0];
  if (number === undefined) return { title: text };
  const title = text === number ? '' : text.replace(` (${number})`, '');
  return { number, ...(title === '' ? {} : { title }) };
}

function papersOf(facts: Procedure, at: At): Pick<CatalogRecord, 'papers' | 'situations' | 'notes'> {
  const situations: Reading<CatalogSituation>[] = [];
  const notes: Reading<string>[] = [];
  const situationOf = (name: string, place: string): string => {
    const known = situations.find(({ value }) => value?.name === name)?.value?.id;
    if (known !== undefined) return known;
    const id = `s${situations.length + 1}`;
    situations.push(at(place, { id, name, exclusive: false, presentOnly: false }, name));
    return id;
  };
  const papers = (facts.papers ?? []).map((paper, index) => {
    const place = `/papers/${index}`;
    const { rest, ...said } = readPaperNotes(paper.note?.vi ?? '');
    // Only a draft writes the situation there; anybody else writes what they like.
    const isSituation = rest !== '' && facts.draft === true;
    if (rest !== '' && !isSituation) notes.push(read(rest, rest, { field: `procedure.json#${place}/note` }));
    const situation = isSituation ? { situation: situationOf(rest, `${place}/note`) } : {};
    return at(place, { ...factsOf(paper), ...said, ...situation }, sourceOf(paper.name, paper.note));
  });
  return { papers, situations, notes };
}

function factsOf({ name, originals, copies, required = true, presentOnly, exclusiveSet }: Paper) {
  return {
    name: name.vi,
    originals,
    copies,
    required,
    presentOnly: presentOnly === true,
    ...(exclusiveSet === undefined ? {} : { exclusiveSet }),
  };
}
