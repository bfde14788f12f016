import type { CatalogStep } from '../record.ts';
import { actorOf } from './actor-of.ts';
import { outlineOf } from './outline.ts';
import { decidingTermsIn } from './read-terms.ts';
import { part, type Span } from './span.ts';

/** A step with the part of the text that it was read from. */
export interface FoundStep {
  readonly step: CatalogStep;
  readonly span: Span;
}

export interface FoundSteps {
  readonly steps: readonly FoundStep[];
  /** How the text says where a step begins; `marks`: by dashes or lines only, so that a person should look. */
  readonly by: 'numbers' | 'letters' | 'marks' | 'nothing';
  /** The text tells them in another order than it numbers them. */
  readonly isReordered: boolean;
}

const LONGEST_NAME = 120;

/** The steps of «trình tự thực hiện»: what the text itself numbers, else what it lists. A text that does neither has none. */
export function readSteps(text: Span): FoundSteps {
  const outline = outlineOf(text);
  const orders = new Map<string, number>();
  const steps = outline.items.map(({ span, situation, titleLength }): FoundStep => {
    // What stands before the first situation holds in each.
    const order = (orders.get(situation) ?? orders.get('') ?? 0) + 1;
    orders.set(situation, order);
    const { name, rest } = nameOf(span, titleLength);
    const terms = decidingTermsIn(span.text);
    const term = terms.length === 1 ? terms[0] : undefined;
    return {
      span,
      step: {
        order,
        name,
        text: rest,
        actor: actorOf(name, rest, order),
        ...(situation === '' ? {} : { situation }),
        ...(term === undefined ? {} : { term: { amount: term.amount, unit: term.unit } }),
      },
    };
  });
  return { steps, by: outline.by, isReordered: outline.isReordered === true };
}

/** The heading of a step («Nộp hồ sơ»), or the beginning of its first sentence; what a name is too short for stands whole in the rest. */
function nameOf(span: Span, titleLength: number): { readonly name: string; readonly rest: string } {
  const text = part(span, titleLength).text.replace(/^[\s:.\-–—)]+/, '');
  const line = text.split('\n', 1)[0] ?? '';
  const heading = /^([^:;.\n]{3,120})(?::|\.(?=\s|$)|;)/.exec(text)?.[1];
  const whole = heading ?? line;
  const name = shortened(whole.trim() || line.trim());
  if (whole.trim().length > LONGEST_NAME) return { name, rest: text };
  return {
    name,
    rest: text
      .slice(whole.length)
      .replace(/^[\s:.;]+/, '')
      .trim(),
  };
}

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name.replace(/[\s:;,.]+$/, '');
  const cut = name.slice(0, LONGEST_NAME);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2)).replace(/[\s:;,.(]+$/, '')}…`;
}
