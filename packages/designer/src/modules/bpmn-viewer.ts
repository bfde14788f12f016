import { motcuaModdle } from '@motcua/engine/bundle';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Texts } from '../locales/vi.ts';
import { translationModule } from './translation.ts';
import { Viewport } from './viewport.ts';

const ACTIVE = 'motcua-active';

/** The diagram to look at: no palette, no history, a third of the weight. */
export class BpmnViewer {
  readonly viewport: Viewport;
  readonly #viewer: NavigatedViewer;
  #active: readonly string[] = [];

  constructor({ container, texts }: { container: HTMLElement; texts: () => Texts }) {
    this.#viewer = new NavigatedViewer({
      container,
      additionalModules: [translationModule(texts)],
      moddleExtensions: { motcua: motcuaModdle },
    } as never);
    this.viewport = new Viewport(this.#viewer.get('canvas'));
  }

  /** Shows a process; `false` where it cannot be read. */
  async open(xml: string): Promise<boolean> {
    this.#active = [];
    try {
      await this.#viewer.importXML(xml);
      return true;
    } catch {
      this.#viewer.clear();
      return false;
    }
  }

  /** Marks where a case stands; ids that the process does not have are passed over. */
  mark(ids: readonly string[]): void {
    const canvas = this.#viewer.get<Canvas>('canvas');
    const registry = this.#viewer.get<ElementRegistry>('elementRegistry');
    for (const id of this.#active) if (registry.get(id)) canvas.removeMarker(id as never, ACTIVE);
    this.#active = ids.filter((id) => registry.get(id) !== undefined);
    for (const id of this.#active) canvas.addMarker(id as never, ACTIVE);
  }

  destroy(): void {
    this.#viewer.destroy();
  }
}
