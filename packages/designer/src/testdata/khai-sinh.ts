import { type Bundle, contentOf, withContent } from '../bundle/bundle.ts';

const folder = '../../../../examples/procedures/khai-sinh/';

// Vite reads the folder while it builds the test; the glob must be a literal.
const contents: Readonly<Record<string, string>> = import.meta.glob(
  '../../../../examples/procedures/khai-sinh/**/*',
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** «Đăng ký khai sinh» as a bundle: a real procedure with lanes, a sub-process, boundary timers and forms. */
export const khaiSinh: Bundle = {
  files: Object.entries(contents).map(([path, content]) => ({ name: path.replace(folder, ''), content })),
};

/** The same with a step that nobody does. */
export function withoutRole(): Bundle {
  const xml = contentOf(khaiSinh, 'process.bpmn') ?? '';
  return withContent(
    khaiSinh,
    'process.bpmn',
    xml.replace(/(id="check"[^>]*) motcua:role="reception"/, '$1'),
  );
}
