import type { Bundle } from '../bundle/bundle.ts';
import { isObject, list, own } from './names/json-schema.ts';

/** The ids of a list of `procedure.json`, whose shape nobody has checked yet. */
function idsOf(bundle: Bundle, key: 'roles' | 'clocks' | 'documents' | 'notifications'): readonly string[] {
  return list(own(bundle.procedure, key))
    .filter(isObject)
    .map((entry) => own(entry, 'id'))
    .filter((id) => typeof id === 'string');
}

export const roleIds = (bundle: Bundle): readonly string[] => idsOf(bundle, 'roles');
export const clockIds = (bundle: Bundle): readonly string[] => idsOf(bundle, 'clocks');
export const documentIds = (bundle: Bundle): readonly string[] => idsOf(bundle, 'documents');
export const notificationIds = (bundle: Bundle): readonly string[] => idsOf(bundle, 'notifications');
