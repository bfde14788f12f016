import type { CatalogRecord, CatalogStep } from '../record.ts';
import { plainWords } from '../understand/plain-words.ts';

/** A step of the process to be: what the record says, or the standard process. */
export interface PlannedStep {
  readonly name: string;
  readonly text: string;
  readonly actor: CatalogStep['actor'];
  /** `check`: may ask for more or refuse; `decision`: may say no. */
  readonly asks?: 'check' | 'decision';
  /** Not in the record: it was added so that a case comes to its result. */
  readonly isAdded?: true;
}

/** One sequence of steps, in one situation where the record has several. */
export interface PlannedSequence {
  readonly name: string;
  readonly start: PlannedStep;
  readonly steps: readonly PlannedStep[];
}

export interface Plan {
  /** Where the steps come from: the record's own text, or the standard process of its kind. */
  readonly basis: 'text' | 'standard';
  readonly sequences: readonly PlannedSequence[];
}

const MOST_SEQUENCES = 20;

/** The steps of the record's own text, else those of the standard process of its kind. */
export function planSteps(record: CatalogRecord): Plan {
  const steps = record.steps.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (steps.length < 2) return { basis: 'standard', sequences: [standardSequence(record)] };
  const named = [...new Set(steps.flatMap(({ situation = '' }) => (situation === '' ? [] : [situation])))];
  const situations = named.length === 0 ? [''] : named.slice(0, MOST_SEQUENCES);
  return {
    basis: 'text',
    sequences: situations.map((name) =>
      sequenceOf(
        name,
        steps.filter(({ situation = '' }) => situation === '' || situation === name),
      ),
    ),
  };
}

const HANDING_IN: PlannedStep = { name: 'Nộp hồ sơ', text: '', actor: 'applicant' };
const SETTLING: PlannedStep = { name: 'Giải quyết hồ sơ', text: '', actor: 'office', isAdded: true };

function sequenceOf(name: string, steps: readonly CatalogStep[]): PlannedSequence {
  const [first, ...rest] = steps;
  const begins = first?.actor === 'applicant';
  const start = begins ? plain(first) : { ...HANDING_IN, isAdded: true as const };
  const own = (begins ? rest : steps).map(plain);
  const needsOffice = !own.some(({ actor }) => actor !== 'applicant');
  const at = own.findIndex((step) =>
    /^nhan (?:lai )?(?:ket qua|phieu|giay)|nhan ket qua/.test(plainWords(step.name)),
  );
  const place = at === -1 ? own.length : at;
  const all = needsOffice ? [...own.slice(0, place), SETTLING, ...own.slice(place)] : own;
  return { name, start, steps: withQuestions(all) };
}

function plain({ name, text, actor }: CatalogStep): PlannedStep {
  return { name, text, actor };
}

/** The first step of an office that speaks of completing the file asks for it; the last that speaks of a refusal may refuse. */
function withQuestions(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const words = steps.map(({ name, text }) => plainWords(`${name}. ${text}`));
  const first = steps.findIndex(({ actor }) => actor !== 'applicant');
  const asks =
    first !== -1 &&
    /(?:bo sung|hoan thien|chua day du|khong day du|khong hop le|chua hop le)/.test(words[first] ?? '');
  const check = asks ? first : -1;
  const refusing = words.some((text) =>
    /(?:tu choi|khong cap|khong chap thuan|khong dong y|khong du dieu kien|neu ro ly do)/.test(text),
  );
  const last = steps.findLastIndex(({ actor }, index) => actor === 'office' && index !== check);
  const decision = refusing || steps[last]?.isAdded === true ? last : -1;
  return steps.map((step, index) => {
    if (index === check) return { ...step, asks: 'check' };
    return index === decision ? { ...step, asks: 'decision' } : step;
  });
}

const step = (name: string, actor: PlannedStep['actor'], asks?: PlannedStep['asks']): PlannedStep => ({
  name,
  text: '',
  actor,
  ...(asks === undefined ? {} : { asks }),
});

/** What is only told to an office, what is issued on the spot, and what is decided; each by the first words of the name. */
const standards: readonly { readonly when: RegExp; readonly steps: readonly PlannedStep[] }[] = [
  {
    when: /^(?:thu tuc )?(?:thong bao|khai |khai bao|bao cao|cong bo|cong khai|gui |cung cap)/,
    steps: [
      step('Tiếp nhận, kiểm tra hồ sơ', 'desk', 'check'),
      step('Ghi nhận, cập nhật thông tin', 'office'),
      step('Phản hồi cho người nộp', 'desk'),
    ],
  },
  {
    when: /(?:chung thuc|cap ban sao|trich luc|xac nhan)/,
    steps: [
      step('Tiếp nhận, kiểm tra hồ sơ', 'desk', 'check'),
      step('Đối chiếu, ký xác nhận', 'office', 'decision'),
      step('Trả kết quả', 'desk'),
    ],
  },
  {
    when: /(?:)/,
    steps: [
      step('Tiếp nhận, kiểm tra hồ sơ', 'desk', 'check'),
      step('Thẩm định hồ sơ', 'office'),
      step('Phê duyệt, ký kết quả', 'office', 'decision'),
      step('Trả kết quả', 'desk'),
    ],
  },
];

function standardSequence(record: CatalogRecord): PlannedSequence {
  const name = plainWords(record.name.value?.vi ?? '');
  const kind = standards.find(({ when }) => when.test(name));
  return { name: '', start: HANDING_IN, steps: kind?.steps ?? [] };
}
