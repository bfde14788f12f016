import type { BundleFile } from '../../bundle/bundle.ts';
import { formatJson } from '../../bundle/format-json.ts';
import type { Channel } from '../../bundle/procedure.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { DraftSituation } from './draft-papers.ts';
import type { TaskOnWay } from './draft-process.ts';

/** A Monday morning on which offices are open. */
const MONDAY_MORNING = '2026-01-05T08:00:00+07:00';

const answers: Readonly<Record<string, JsonObject>> = {
  check: { outcome: 'accept' },
  decision: { approved: true },
  note: {},
  supplement: {},
};

export interface ScenarioParts {
  readonly channel: Channel;
  readonly situations: readonly DraftSituation[];
  readonly sequences: readonly DraftSituation[];
  readonly ways: readonly (readonly TaskOnWay[])[];
  readonly hasClock: boolean;
}

/** One run from the application to the result for each sequence. */
export function scenarioFiles(parts: ScenarioParts): readonly BundleFile[] {
  return parts.ways.map((way, index) => {
    const sequence = parts.sequences[index];
    const name =
      sequence === undefined
        ? 'Từ nộp hồ sơ đến trả kết quả'
        : `Từ nộp hồ sơ đến trả kết quả: ${sequence.name}`;
    const steps: readonly Json[] = [
      { start: { data: application(parts, sequence), actor: { id: 'applicant-1', roles: [] } } },
      ...way.map(({ element, form, role }) => ({
        complete: {
          element,
          data: answers[form] ?? {},
          actor: { id: `${role}-1`, roles: role === 'applicant' ? [] : [role] },
        },
      })),
      {
        expect: {
          status: 'completed',
          tasks: [],
          numbered: true,
          ...(parts.hasClock ? { clocks: { statutory: 'stopped' } } : {}),
          visited: [sequence === undefined ? 'end' : `${sequence.id}_end`],
        },
      },
    ];
    const id = sequence === undefined ? 'straight-through' : `straight-through-${sequence.id}`;
    return {
      name: `scenarios/${id}.json`,
      content: formatJson({ name: { vi: name }, now: MONDAY_MORNING, steps: [...steps] }),
    };
  });
}

function application(
  { channel, situations }: ScenarioParts,
  sequence: DraftSituation | undefined,
): JsonObject {
  const [situation] = situations;
  return {
    applicant: { fullName: 'Nguyễn Thị Lan', phone: '0912345678', address: '12 Lê Lợi, xã Tân An' },
    channel,
    ...(situation === undefined ? {} : { situation: situation.id }),
    ...(sequence === undefined ? {} : { sequence: sequence.id }),
    content: 'Đề nghị giải quyết theo quy định.',
    declaration: true,
  };
}
