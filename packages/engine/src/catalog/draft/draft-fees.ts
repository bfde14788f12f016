import type { Channel, Fee, FeeShare } from '../../bundle/procedure.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reading.ts';
import type { CatalogFee, CatalogRecord } from '../record.ts';
import { type QuestionCode, question } from './question.ts';
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
}

/** Fees as facts, and as a decision table over the channel. A fee with neither an amount nor a share is left out and asked for. */
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
  const payable = known.filter(({ fee }) => fee.amount > 0 || fee.share !== undefined);
  return {
    byChannel,
    ...(payable.length === 0 ? {} : { decision: decisionXml(known) }),
    questions: [
      ...(record.fees.length === 0 ? [question('CATALOG_DRAFT_FEE_MISSING', '/channels')] : []),
      ...asked(
        'CATALOG_DRAFT_FEE_LEFT_OUT',
        record.fees.filter(({ value }) => !isKnown(value)),
      ),
      ...asked(
        'CATALOG_DRAFT_FEE_SHARE',
        record.fees.filter(
          (fee) => fee.value?.percent !== undefined && isKnown(fee.value) && !isFurther(fee, record.fees),
        ),
      ),
      ...asked(
        'CATALOG_DRAFT_FEE_BESIDE',
        record.fees.filter((fee) => fee.doubts.length === 0 && isFurther(fee, record.fees)),
      ),
    ],
  };
}

/** Beside a fee for everybody, what holds for a time or a situation is a question, never added to the fee itself. */
function isFurther({ value }: Reading<CatalogFee>, fees: readonly Reading<CatalogFee>[]): boolean {
  return (
    value?.situation !== undefined &&
    fees.some((fee) => fee.value?.channel === value.channel && fee.value?.situation === undefined)
  );
}

function isKnown(fee: CatalogFee | undefined): fee is CatalogFee {
  if (fee === undefined || !/^[A-Z]{3}$/.test(fee.currency)) return false;
  return fee.amount === undefined ? isShare(fee) : fee.amount >= 0;
}

function isShare({ percent, per }: CatalogFee): boolean {
  return percent !== undefined && percent > 0 && percent <= 100 && per !== undefined && per !== '';
}

function rowsOf(fee: CatalogFee | undefined, index: number, channels: readonly Channel[]): readonly Row[] {
  if (!isKnown(fee)) return [];
  const note = [fee.situation, fee.note].filter(Boolean);
  const entry: Fee = {
    id: `fee-${index + 1}`,
    name: { vi: fee.name ?? 'Phí, lệ phí' },
    amount: fee.amount ?? 0,
    currency: fee.currency,
    ...(fee.amount === undefined ? { share: shareOf(fee) } : perOf(fee)),
    ...(note.length === 0 ? {} : { note: { vi: shorten(note.join('; '), 1000) } }),
  };
  return channels
    .filter((channel) => fee.channel === undefined || fee.channel === channel)
    .map((channel) => ({ channel, fee: entry }));
}

const perOf = ({ per }: CatalogFee): Pick<Fee, 'per'> =>
  per === undefined || per === '' ? {} : { per: { vi: shorten(per, 200) } };

const shareOf = ({ percent = 0, per = '', least, most }: CatalogFee): FeeShare => ({
  percent,
  of: { vi: shorten(per, 200) },
  ...(least === undefined ? {} : { least }),
  ...(most === undefined ? {} : { most }),
});

/** Once each: the channels of a procedure usually say the same. What a bundle asks itself is not asked again. */
function asked(code: QuestionCode, fees: readonly Reading<CatalogFee>[]): readonly Problem[] {
  const open = fees.filter(({ doubts }) => !doubts.some((doubt) => doubt.code === 'CATALOG_BUNDLE_DOUBTFUL'));
  const sources = new Set(open.map(({ source }) => shorten(source, 120)));
  return [...sources].map((found) => question(code, '/channels', { found }));
}

/** What a row of the table says beside its amount. */
function remarkOf({ per, share, note, currency }: Fee): string {
  const limits =
    share === undefined
      ? []
      : [
          `${share.percent}% ${share.of.vi}`,
          share.least === undefined ? '' : `tối thiểu ${share.least} ${currency}`,
          share.most === undefined ? '' : `tối đa ${share.most} ${currency}`,
        ];
  return [...limits, per === undefined ? '' : `/${per.vi}`, note?.vi ?? ''].filter(Boolean).join('; ');
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
${entry(String(fee.share?.least ?? fee.amount), 'amount')}
${entry(`"${fee.currency}"`, 'currency')}
        <annotationEntry><text>${escapeXml(remarkOf(fee))}</text></annotationEntry>
      </rule>`;
}

function feelText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/[&<>]/g, (letter) => escapes[letter] ?? letter);
}
