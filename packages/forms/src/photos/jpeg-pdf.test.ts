import { expect, test } from 'vitest';
import { jpegPdf } from './jpeg-pdf.ts';

async function textOf(blob: Blob): Promise<string> {
  return Buffer.from(await blob.arrayBuffer()).toString('latin1');
}

const page = (width: number, height: number, length: number) => ({
  bytes: new Uint8Array(length).map((_, index) => (index * 37) % 256),
  width,
  height,
});

test('every object begins where the table says, and every stream is as long as it says', async () => {
  const text = await textOf(jpegPdf([page(800, 600, 1000), page(600, 800, 77)]));

  const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) =>
    Number(offset),
  );

  expect(text.slice(start, start + 4)).toBe('xref');
  expect(offsets.map((offset, index) => text.startsWith(`${index + 1} 0 obj\n`, offset))).toEqual(
    Array(8).fill(true),
  );
  for (const [, length = '', stream = ''] of text.matchAll(
    /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g,
  ))
    expect(stream.length).toBe(Number(length));
});

test('a page lies or stands as its photograph does, which fills it', async () => {
  const text = await textOf(jpegPdf([page(800, 600, 10), page(600, 1200, 10)]));

  expect([...text.matchAll(/MediaBox (\[.*?\])/g)].map(([, box]) => box)).toEqual([
    '[0 0 842 595]',
    '[0 0 595 842]',
  ]);
  expect([...text.matchAll(/q (.*?) cm/g)].map(([, matrix]) => matrix)).toEqual([
    '793.33 0.00 0.00 595.00 24.33 0.00',
    '421.00 0.00 0.00 842.00 87.00 0.00',
  ]);
});
