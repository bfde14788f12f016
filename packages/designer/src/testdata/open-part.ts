import axe from 'axe-core';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Bundle, contentOf } from '../bundle/bundle.ts';
import { openDesigner } from './open-designer.ts';

/** A designer with one panel of the table open, and what a person does with it. */
export async function openPart(id: string, bundle: Bundle, locale: 'vi' | 'en' = 'vi') {
  const opened = await openDesigner(bundle, { locale });
  const { designer, shadow } = opened;
  const find = <E extends HTMLElement = HTMLElement>(selector: string): E => {
    const found = shadow.querySelector<E>(selector);
    if (found === null) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const settle = async () => {
    await designer.settled;
    await designer.updateComplete;
  };
  await userEvent.click(find(`.parts [data-part=${id}]`));
  await expect.poll(() => shadow.querySelector('.part [data-loading]'), { timeout: 10_000 }).toBeNull();
  return {
    ...opened,
    find,
    settle,
    part: () => find('.part'),
    click: async (selector: string) => {
      await userEvent.click(find(selector));
      await settle();
    },
    fill: async (selector: string, text: string) => {
      await userEvent.fill(find(selector), text);
      await userEvent.keyboard('{Tab}');
      await settle();
    },
    choose: async (selector: string, value: string) => {
      await userEvent.selectOptions(find(selector), value);
      await settle();
    },
    undo: async (times = 1) => {
      for (let count = 0; count < times; count++) await userEvent.click(find('[data-action=undo]'));
      await settle();
    },
    text: (name: string) => contentOf(designer.bundle, name) ?? '',
    json: (name: string) => JSON.parse(contentOf(designer.bundle, name) ?? 'null'),
    violations: async () => {
      const { violations } = await axe.run(designer);
      return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join('\n')}`);
    },
  };
}

export type OpenPart = Awaited<ReturnType<typeof openPart>>;
