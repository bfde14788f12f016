import { html } from 'lit/html.js';
import { afterEach, describe, expect, test } from 'vitest';
import { type PropertyType, RenderedElement } from './rendered-element.ts';

class Greeting extends RenderedElement {
  static override readonly properties: Readonly<Record<string, PropertyType>> = {
    greetedName: 'text',
    loud: 'flag',
    words: 'json',
    speak: 'property',
  };

  declare greetedName: string | undefined;
  declare loud: boolean;
  declare words: readonly string[] | undefined;
  declare speak: ((text: string) => string) | undefined;
  renders = 0;

  protected override willUpdate(): void {
    this.renders += 1;
  }

  protected override render() {
    const text = `${this.words?.join(' ') ?? 'Chào'} ${this.greetedName ?? ''}${this.loud ? '!' : ''}`;
    return html`<p>${this.speak?.(text) ?? text}</p>`;
  }

  protected override updated(): void {}
}

function textIn(element: Element | null): string {
  return element?.shadowRoot?.textContent?.trim() ?? '';
}

afterEach(() => document.body.replaceChildren());

describe('an element that renders its properties', () => {
  test('takes what was set before it was defined', async () => {
    const early = document.createElement('test-greeting') as Greeting;
    early.greetedName = 'An';
    document.body.append(early);

    customElements.define('test-greeting', Greeting);
    await early.updateComplete;

    expect(textIn(early)).toBe('Chào An');
  });

  test('reads attributes as text, as JSON and as flags', async () => {
    document.body.innerHTML = `<test-greeting greeted-name="Bình" loud words='["Xin","chào"]' speak="x"></test-greeting>`;
    const element = document.body.firstElementChild as Greeting;

    await element.updateComplete;

    expect(textIn(element)).toBe('Xin chào Bình!');
  });

  test('renders once for what is set together, and not for what stays the same', async () => {
    const element = document.createElement('test-greeting') as Greeting;
    document.body.append(element);
    await element.updateComplete;

    element.greetedName = 'Chi';
    element.loud = true;
    await element.updateComplete;
    element.loud = true;
    await element.updateComplete;

    expect(textIn(element)).toBe('Chào Chi!');
    expect(element.renders).toBe(2);
  });

  test('keeps what it shows when it is moved', async () => {
    const element = Object.assign(document.createElement('test-greeting') as Greeting, {
      greetedName: 'Dũng',
    });
    document.body.append(element);
    await element.updateComplete;

    element.greetedName = 'Em';
    document.body.append(element);
    await element.updateComplete;

    expect(textIn(element)).toBe('Chào Em');
  });
});
