import '../index.ts';
import { type Bundle, contentOf } from '../bundle/bundle.ts';
import type { MotcuaDesigner } from '../designer.ts';

/** A designer on the page with a bundle open, and every bundle that it told of since. */
export async function openDesigner(
  bundle: Bundle,
  settings: Partial<Pick<MotcuaDesigner, 'locale' | 'lint'>> = {},
) {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  const designer = document.createElement('motcua-designer');
  designer.style.height = '800px';
  Object.assign(designer, settings, { bundle });
  const told: Bundle[] = [];
  designer.addEventListener('bundle-change', (event) =>
    told.push((event as CustomEvent<{ bundle: Bundle }>).detail.bundle),
  );
  document.body.append(designer);
  await designer.settled;
  return { designer, told, shadow: designer.renderRoot as ShadowRoot };
}

/** The attribute or element that a pattern finds in the process of a bundle. */
export function inProcess(bundle: Bundle, pattern: RegExp): string | undefined {
  return pattern.exec(contentOf(bundle, 'process.bpmn') ?? '')?.[0];
}
