import type { ClockEffectModel, ClockSettings } from '../model/step-settings.ts';
import type { Subject } from './subject.ts';

/** Where the process says something of clocks: at a step, or at a process as a whole. */
interface ClockPlace {
  readonly element: string;
  readonly settings: ClockSettings;
}

/** One effect with the step that has it. */
export interface ClockMove {
  readonly element: string;
  readonly model: ClockEffectModel;
}

function clockPlaces({ nodes, processes }: Subject): readonly ClockPlace[] {
  return [
    ...nodes.map(({ node }) => ({ element: node.id, settings: node.settings })),
    ...processes.flatMap(({ root }) =>
      root.clocks === undefined ? [] : [{ element: root.id, settings: root.clocks }],
    ),
  ];
}

/** Everything that the process does to clocks. A clock that runs as long as a step does is started and stopped by it. */
export function clockMovesOf(subject: Subject): readonly ClockMove[] {
  return clockPlaces(subject).flatMap(({ element, settings: { clock, clockEffects } }) => [
    ...(clock === undefined
      ? []
      : ([
          { element, model: { clock, effect: 'start', on: 'enter' } },
          { element, model: { clock, effect: 'stop', on: 'leave' } },
        ] as const)),
    ...clockEffects.map((model) => ({ element, model })),
  ]);
}

/** Every clock that the process names, with the place that does. */
export function clocksNamed(
  subject: Subject,
): readonly { readonly element: string; readonly clock: string }[] {
  return clockPlaces(subject).flatMap(({ element, settings: { clock, clockEffects } }) => [
    ...(clock === undefined ? [] : [{ element, clock }]),
    ...clockEffects.map((effect) => ({ element, clock: effect.clock })),
  ]);
}
