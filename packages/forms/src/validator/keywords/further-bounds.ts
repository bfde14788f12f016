import { isObject } from '../../json.ts';
import { bound, itself, least, type Measure, most } from './bounds.ts';

const items: Measure = (instance) => (Array.isArray(instance) ? instance.length : undefined);

const properties: Measure = (instance) => (isObject(instance) ? Object.keys(instance).length : undefined);

export const exclusiveMinimum = bound('exclusiveMinimum', itself, (size, limit) => size > limit, '>');
export const exclusiveMaximum = bound('exclusiveMaximum', itself, (size, limit) => size < limit, '<');
export const minItems = bound('minItems', items, least);
export const maxItems = bound('maxItems', items, most);
export const minProperties = bound('minProperties', properties, least);
export const maxProperties = bound('maxProperties', properties, most);
