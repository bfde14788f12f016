import { motcuaModdle } from '@motcua/engine/bundle';
import type { Element } from 'bpmn-js/lib/model/Types';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { nameIn } from '../bundle/named-text.ts';
import type { Texts } from '../locales/vi.ts';
import type { MarkKind } from '../process/mark.ts';
import { motcuaName, readText } from './element-attributes.ts';
import { ElementMarks } from './element-marks.ts';
import { ElementNames } from './element-names.ts';
import { readProcess } from './read-process.ts';
import { translationModule } from './translation.ts';
import { readableXml, unicodeIdsModule } from './unicode-ids.ts';
import { Viewport } from './viewport.ts';

/** The diagram to look at: no palette, no history, a third of the weight. */
export class BpmnViewer {
  readonly viewport: Viewport;
  readonly #viewer: NavigatedViewer;
  readonly #marks: ElementMarks;

  constructor({ container, texts }: { container: HTMLElement; texts: () => Texts }) {
    this.#viewer = new NavigatedViewer({
      container,
      additionalModules: [translationModule(texts), unicodeIdsModule],
      moddleExtensions: { motcua: motcuaModdle },
    } as never);
    this.viewport = new Viewport(this.#viewer.get('canvas'));
    this.#marks = new ElementMarks(this.#viewer.get('canvas'), this.#viewer.get('elementRegistry'));
  }

  /** Shows a process; `false` where it cannot be read. */
  async open(xml: string): Promise<boolean> {
    this.#marks.forget();
    try {
      await this.#viewer.importXML(readableXml(xml));
      return true;
    } catch {
      this.#viewer.clear();
      return false;
    }
  }

  /** What a step is called; empty where it has no name, or is not there. */
  nameOf(id: string, locale: string): string {
    const element = this.#viewer.get<ElementRegistry>('elementRegistry').get(id) as Element | undefined;
    if (element === undefined) return '';
    return nameIn({ vi: readText(element, 'name'), en: readText(element, motcuaName('nameEn')) }, locale);
  }

  /** Marks where a case stands or has been; ids that the process does not have are passed over. */
  mark(kind: MarkKind, ids: Iterable<string>): void {
    this.#marks.show(kind, ids);
  }

  /** Names steps and flows for screen readers, in the language of the moment. */
  name(texts: Texts, locale: string): void {
    const registry = this.#viewer.get<ElementRegistry>('elementRegistry');
    const names = new ElementNames(this.#viewer.get('canvas'), registry);
    names.show(readProcess(registry), texts, locale);
  }

  destroy(): void {
    this.#viewer.destroy();
  }
}
