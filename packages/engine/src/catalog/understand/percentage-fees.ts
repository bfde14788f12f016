import type { CatalogFee } from '../record.ts';
import { percentagesIn } from './percentages.ts';
import type { Span } from './span.ts';

/** A fee that is a share, and where its words stand in the span. */
export interface PercentageFee {
  readonly fee: CatalogFee;
  /** Whether nothing speaks against it: its limits fit together, and its share is one. */
  readonly isClear: boolean;
  readonly from: number;
  readonly to: number;
}

/** The fees of a text that are shares of something; `shared` is what holds for each. */
export function percentageFeesIn(
  { text }: Span,
  shared: Pick<CatalogFee, 'channel' | 'note'>,
): readonly PercentageFee[] {
  return percentagesIn(text).map(({ percent, of, least, most, currency, isUnclear, from, to }) => ({
    fee: {
      ...shared,
      percent,
      per: of,
      currency,
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    },
    isClear: !isUnclear && percent > 0 && percent <= 100,
    from,
    to,
  }));
}
