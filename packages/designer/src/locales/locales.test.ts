import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { presetIds } from '../process/step-preset.ts';
import { diagramVi } from './diagram-vi.ts';
import { en } from './en.ts';
import { textsOf } from './texts.ts';
import { vi } from './vi.ts';

const keysFile = '../shared/bpmn-js-translation-keys.json';

test.skipIf(!existsSync(keysFile))(
  'every text of bpmn-js is translated, and nothing else (skipped: its list of texts is not here)',
  () => {
    const keys: string[] = JSON.parse(readFileSync(keysFile, 'utf8'));

    expect(Object.keys(diagramVi).sort()).toEqual([...keys].sort());
  },
);

test('a translation keeps the places to fill in', () => {
  for (const [key, text] of Object.entries(diagramVi)) {
    expect(text.match(/{\w+}/g), key).toEqual(key.match(/{\w+}/g));
  }
});

test('no Vietnamese text is left empty or English', () => {
  const same = leaves(vi.toolbar).filter((text) => leaves(en.toolbar).includes(text));

  expect(same).toEqual([]);
  expect(Object.values(diagramVi).filter((text) => text.trim() === '')).toEqual([]);
});

test('every step of the palette has a word in each language', () => {
  for (const texts of [vi, en]) expect(Object.keys(texts.presets).sort()).toEqual([...presetIds].sort());
});

test('an unknown language is Vietnamese', () => {
  expect(textsOf('fr')).toBe(vi);
  expect(textsOf('toString')).toBe(vi);
});

function leaves(group: Readonly<Record<string, unknown>>): unknown[] {
  return Object.values(group).filter((value) => typeof value === 'string');
}
