import type { Channel, Fee } from '../../bundle/procedure.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reading.ts';
import type { CatalogFee, CatalogRecord } from '../record.ts';
import { question } from './question.ts';
import { shorten } from './shorten.ts';

export interface DraftFees {
  readonly byChannel: ReadonlyMap<Channel, readonly Fee[]>;
  /** The decision that says what is to be paid; absent where nothing is known to be. */
  readonly decision?: string;
  readonly questions: readonly Problem[];
}

interface Row {
  readonly channel: Channel;
  readonly fee: Fee;
  readonly per?: string;
}

/** Fees as facts, and as a decision table over the channel. A fee without an amount, such as a percentage, is left out and asked for. */
export function draftFees(record: CatalogRecord, channels: readonly Channel[]): DraftFees {
  const known = record.fees.flatMap((fee, index) =>
    isFurther(fee, record.fees) ? [] : rowsOf(fee.value, index, channels),
  );
  const byChannel = new Map(
    channels.map((channel) => [
      channel,
      known.filter((row) => row.channel === channel).map(({ fee }) => fee),
    ]),
  );
  const payable = known.filter(({ fee }) => fee.amount > 0);
  return {
    byChannel,
    ...(payable.length === 0 ? {} : { decision: decisionXml(known) }),
    questions: leftOut(record.fees).map(({ source }) =>
      question('CATALOG_DRAFT_FEE_LEFT_OUT', '/channels', { found: shorten(source, 120) }),
    ),
  };
}

/** Beside a fee for everybody, what holds for a time or a situation is a question, never added to the fee itself. */
function isFurther({ value }: Reading<CatalogFee>, fees: readonly Reading<CatalogFee>[]): boolean {
  return (
    value?.situation !== undefined &&
    fees.some((fee) => fee.value?.channel === value.channel && fee.value?.situation === undefined)
  );
}

function rowsOf(fee: CatalogFee | undefined, index: number, channels: readonly Channel[]): readonly Row[] {
  if (fee?.amount === undefined || !/^[A-Z]{3}$/.test(fee.currency) || fee.amount < 0) return [];
  const note = [fee.situation, fee.per === undefined ? undefined : `/${fee.per}`, fee.note].filter(Boolean);
  const entry: Fee = {
    id: `fee-${index + 1}`,
    name: { vi: fee.name ?? 'Phí, lệ phí' },
    amount: fee.amount,
    currency: fee.currency,
    ...(note.length === 0 ? {} : { note: { vi: shorten(note.join('; '), 1000) } }),
  };
  const { per } = fee;
  return channels
    .filter((channel) => fee.channel === undefined || fee.channel === channel)
    .map((channel) => ({ channel, fee: entry, ...(per === undefined ? {} : { per }) }));
}

/** Once each: the channels of a procedure usually say the same. */
function leftOut(fees: readonly Reading<CatalogFee>[]): readonly Reading<CatalogFee>[] {
  const unknown = fees.filter(({ value }) => value?.amount === undefined);
  return unknown.filter(({ source }, index) => unknown.findIndex((fee) => fee.source === source) === index);
}

function decisionXml(rows: readonly Row[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="fees-model" name="fees-model" namespace="https://motcua.dev/procedures">
  <inputData id="application" name="application"><variable name="application" /></inputData>
  <decision id="fees" name="fees">
    <variable name="fees" />
    <informationRequirement id="fees-need"><requiredInput href="#application" /></informationRequirement>
    <decisionTable id="fees-table" hitPolicy="COLLECT">
      <input id="fees-channel" label="Hình thức nộp">
        <inputExpression id="fees-channel-value" typeRef="string"><text>application.channel</text></inputExpression>
      </input>
      <output id="fees-name" name="name" typeRef="string" />
      <output id="fees-amount" name="amount" typeRef="number" />
      <output id="fees-currency" name="currency" typeRef="string" />
      <annotation name="Ghi chú" />
${rows.map(ruleXml).join('\n')}
    </decisionTable>
  </decision>
</definitions>
`;
}

function ruleXml({ channel, fee }: Row, index: number): string {
  const entry = (text: string, place: string, tag = 'outputEntry') =>
    `        <${tag} id="fees-rule-${index + 1}-${place}"><text>${escapeXml(text)}</text></${tag}>`;
  return `      <rule id="fees-rule-${index + 1}">
${entry(`"${channel}"`, 'channel', 'inputEntry')}
${entry(feelText(fee.name.vi), 'name')}
${entry(String(fee.amount), 'amount')}
${entry(`"${fee.currency}"`, 'currency')}
        <annotationEntry><text>${escapeXml(fee.note?.vi ?? '')}</text></annotationEntry>
      </rule>`;
}

function feelText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/[&<>]/g, (letter) => escapes[letter] ?? letter);
}
