import { basicFormats, type FormatCheck } from './basic-formats.ts';

const registered: Record<string, FormatCheck> = { ...basicFormats };

/** The formats that are asserted. Any other is an annotation; the rules at design time name it. */
export const formats: Readonly<Record<string, FormatCheck>> = registered;

export function registerFormats(further: Readonly<Record<string, FormatCheck>>): void {
  Object.assign(registered, further);
}

/** Formats that name the kind of field and assert nothing. */
export const annotationFormats: readonly string[] = ['address', 'file', 'multiline', 'signature'];
