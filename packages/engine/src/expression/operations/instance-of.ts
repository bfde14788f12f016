import { isInstance } from '../values/instance.ts';
import type { Operation } from './operation.ts';

export const instanceOf: Operation<'instanceOf'> = ({ value, type }, link) => {
  const run = link(value);
  return (frame) => isInstance(run(frame), type, frame.spending);
};
