import { isWithin } from '../json-pointer.ts';
import type { FormError } from './form-error.ts';
import { type FormNode, fieldsIn } from './form-node.ts';

/** The errors that a person can mend on this page. */
export function errorsOn(page: FormNode, errors: readonly FormError[]): readonly FormError[] {
  const paths = fieldsIn(page).map(({ path }) => path);
  return errors.filter((error) => paths.some((path) => path !== '' && isWithin(error.path, path)));
}

/** The page on which a field stands; 0 where none has it. */
export function pageWith(pages: readonly FormNode[], id: string): number {
  const found = pages.findIndex((page) => fieldsIn(page).some((field) => field.id === id));
  return Math.max(0, found);
}
