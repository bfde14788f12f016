import { createEngine } from '@motcua/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testStores } from '../store/test-stores.ts';
import { flow, processFile } from './models.ts';

const FILE = processFile(
  'registration',
  `<startEvent id="start"/><serviceTask id="lookup" motcua:handler="lookup"/><endEvent id="end"/>${flow('start', 'lookup')}${flow('lookup', 'end')}`,
);

describe.each(testStores())('the ids of a host may go on from one another: $name', (kind) => {
  if (kind.missing !== undefined) {
    test.skip(kind.missing);
    return;
  }

  beforeAll(() => kind.begin());
  afterAll(() => kind.end());

  test('what a case waits for, and what is erased of it, is its own', async () => {
    const ids = ['a', 'a.b'];
    const engine = await createEngine({
      store: (await kind.database()).store(),
      externalHandlers: ['lookup'],
      newId: () => ids.shift() ?? '',
    });
    await engine.procedures.deploy({ files: [FILE] });
    await engine.cases.start({ procedure: 'registration' });
    await engine.cases.start({ procedure: 'registration' });

    const before = await engine.cases.get({ caseId: 'a' });
    await engine.privacy.erase({ caseId: 'a', reason: 'asked', force: true });
    const other = await engine.cases.get({ caseId: 'a.b' });

    expect(before.waiting).toMatchObject([{ kind: 'job', id: 'a.2' }]);
    expect(other.waiting).toMatchObject([{ kind: 'job', id: 'a.b.2' }]);
    await engine.close();
  });
});
