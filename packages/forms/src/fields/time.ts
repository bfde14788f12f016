import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { renderTextBox } from './text-box.ts';

/** Of Vietnam, all year: who writes «14:30» to an office there means its clock. */
const ZONE = '+07:00';

/** Without spaces: «14:30», «14:30:15», «14h30», «8 giờ», «14 giờ 5 phút», «2:30 PM», «7 giờ tối». */
const WRITTEN =
  /^(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d))?|(?:h|g|giờ)(?:(\d{1,2})(?:p|phút)?)?)?(am|sa|sáng|pm|ch|chiều|tối)?$/;

/** A time as people write it → a time of JSON Schema, which wants seconds and zone: «14h30» → `14:30:00+07:00`. Anything else stays as it is. */
export function readTime(text: string): string {
  const plain = text.normalize('NFC').trim();
  const parts = WRITTEN.exec(plain.toLowerCase().replaceAll(/\s/g, ''));
  // A bare number may be anything.
  if (parts === null || /^\d+$/.test(plain)) return plain;
  const [, hour, minute, second, minuteInWords, half] = parts;
  const time = [
    hourOf(Number(hour), half),
    Number(minute ?? minuteInWords ?? 0),
    Number(second ?? 0),
  ] as const;
  const exists = time[0] < 24 && time[1] < 60 && time[2] < 60;
  return exists ? `${time.map((part) => String(part).padStart(2, '0')).join(':')}${ZONE}` : plain;
}

/** «12 AM» is midnight. An hour after twelve can only be in the afternoon. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  const isMorning = ['am', 'sa', 'sáng'].includes(half);
  if (hour > 12) return isMorning ? Number.NaN : hour;
  return (hour % 12) + (isMorning ? 0 : 12);
}

/** As people read it: without the zone where it is the usual one, and without seconds where there are none. */
export function showTime(value: unknown): string {
  if (typeof value !== 'string') return value === undefined || value === null ? '' : JSON.stringify(value);
  return value.endsWith(ZONE) ? value.slice(0, -ZONE.length).replace(/^(\d\d:\d\d):00$/, '$1') : value;
}

/** A time of the day. What is typed is completed when the person is done with it. */
export const time: FieldKind = {
  kind: 'time',
  frame: 'label',
  hint: (_field, texts) => texts.timeHint,
  normalise: (value) => (typeof value === 'string' ? readTime(value) || undefined : value),
  show: (_field, { value }) => showTime(value),
  render: (field: FieldNode, context: FieldContext) => {
    const box = {
      width: 'short',
      autocomplete: 'off',
      text: context.typed ?? showTime(context.value),
      edit: (text: string) => context.edit(text || undefined, text),
    } as const;
    return renderTextBox(box, field, context);
  },
};
