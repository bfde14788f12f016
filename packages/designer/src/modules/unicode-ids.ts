import { restoreIds, withAsciiIds } from '@motcua/engine/bundle';
import type EventBus from 'diagram-js/lib/core/EventBus';

/** What bpmn-js can read: it knows ids of ASCII letters only. */
export function readableXml(xml: string): string {
  return withAsciiIds(xml) ?? xml;
}

/** Gives the elements the ids that stand in the file, before they are drawn: so they are written, and named by others, as they were. */
class UnicodeIds {
  static readonly $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    eventBus.on('import.parse.complete', ({ definitions }: { definitions?: unknown }) => {
      restoreIds(definitions);
    });
  }
}

export const unicodeIdsModule = {
  __init__: ['unicodeIds'],
  unicodeIds: ['type', UnicodeIds],
};
