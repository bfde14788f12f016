const TIME = 'Thời gian: ';
const RESULTS = 'Biểu mẫu/Kết quả: ';

/** What the table says about a step and BPMN has no place for: words instead of a term, and the papers. */
export interface TableWords {
  readonly time: string;
  readonly results: string;
}

/** Written as lines that a person can read in any BPMN tool. */
export function writeTableWords({ time, results }: TableWords): string {
  return [time && `${TIME}${time}`, results && `${RESULTS}${results}`].filter(Boolean).join('\n');
}

export function readTableWords(documentation: string): TableWords {
  const lines = documentation.split('\n');
  const after = (label: string) => lines.find((line) => line.startsWith(label))?.slice(label.length) ?? '';
  return { time: after(TIME), results: after(RESULTS) };
}
