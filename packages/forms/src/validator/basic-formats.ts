/** Whether a text has the format. Runs in linear time for any text. */
export type FormatCheck = (text: string) => boolean;

export function matching(expression: RegExp): FormatCheck {
  return (text) => expression.test(text);
}

/** `YYYY-MM-DD`, a day that exists. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // A day that its month does not have is no time in one browser, and a day of the next month in another.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function isHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every(matching(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i));
}

export function isIpv4(text: string): boolean {
  return (
    /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text) &&
    text.split('.').every((part) => Number(part) < 256)
  );
}

export function isIpv6(text: string): boolean {
  try {
    return /^[\da-f:.]+$/i.test(text) && new URL(`http://[${text}]`) !== undefined;
  } catch {
    return false;
  }
}

/** Local part of ordinary or quoted characters, host name or address in brackets. Accents are allowed, as in practice. */
export function isEmail(text: string, isHost: FormatCheck = isHostname): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const host = text.slice(at + 1);
  if (at < 1 || local.length > 64) return false;
  const isPlain = /^[^\s"(),:;<>@[\]\\]+$/.test(local) && !/^\.|\.\.|\.$/.test(local);
  const isQuoted = /^"(?:[^"\\]|\\.)*"$/.test(local);
  if (!isPlain && !isQuoted) return false;
  const literal = /^\[(?:ipv6:)?(.*)\]$/i.exec(host)?.[1];
  return literal === undefined ? isHost(host) : isIpv4(literal) || isIpv6(literal);
}

/** Formats that nearly every form has: they come with the element. */
export const basicFormats: Readonly<Record<string, FormatCheck>> = {
  /** Personal identification number (số định danh cá nhân, on the citizen card). */
  'citizen-id': matching(/^\d{12}$/),
  /** Mobile or landline number of Vietnam, as `0…` or `+84…`, without separators. */
  'phone-vn': matching(/^(?:0|\+84)(?:[35789]\d{8}|2\d{9})$/),
  /** Tax code of an organisation, of a branch, or a person's own identification number. */
  'tax-code': matching(/^(?:\d{10}(?:-\d{3})?|\d{12})$/),
  date: isDate,
  email: (text) => isEmail(text),
};
