import { parsePattern } from '../pattern/parse-pattern.ts';

/** Whether a text has the format. Runs in linear time for any text. */
export type FormatCheck = (text: string) => boolean;

function matching(expression: RegExp): FormatCheck {
  return (text) => expression.test(text);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD`, a day that exists. */
function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

function isTime(text: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i.exec(text);
  if (parts === null) return false;
  const [hour, minute, second] = parts.slice(1, 4).map(Number) as [number, number, number];
  const offsetHour = Number(parts[5] ?? 0);
  const offsetMinute = Number(parts[6] ?? 0);
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (offsetHour * 60 + offsetMinute) * (parts[4] === '-' ? -1 : 1);
  // A leap second falls only on midnight in universal time.
  return (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}

function isDateTime(text: string): boolean {
  return /^.{10}[tT]/.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

function isHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every(matching(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i));
}

/** Letters of any script; whether a registry would hand the name out is not ours to say. */
function isUnicodeHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every(matching(/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62})$/u));
}

function isIpv4(text: string): boolean {
  return (
    /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text) &&
    text.split('.').every((part) => Number(part) < 256)
  );
}

function isIpv6(text: string): boolean {
  const tail = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1];
  if (tail !== undefined && !isIpv4(tail)) return false;
  const groups = tail === undefined ? text : `${text.slice(0, -tail.length)}0:0`;
  const halves = groups.split('::');
  const parts = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2 || !parts.every(matching(/^[\da-f]{1,4}$/i))) return false;
  return halves.length === 2 ? parts.length < 8 : parts.length === 8;
}

/** Local part of ordinary or quoted characters, host name or address in brackets. Accents are allowed, as in practice. */
function isEmail(text: string, isHost: FormatCheck = isHostname): boolean {
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

const URI_CHARACTERS = /^(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i;

function isUriReference(text: string): boolean {
  const [path = '', ...fragments] = text.split('#');
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?]*)/i.exec(path)?.[1];
  const rest = authority === undefined ? path : path.slice(path.indexOf(authority) + authority.length);
  if (fragments.length > 1 || !URI_CHARACTERS.test(text) || /[[\]]/.test(rest)) return false;
  const isAmbiguous = !/^[a-z][a-z0-9+.-]*:/i.test(path) && /^[^/?]*:/.test(path);
  if (authority === undefined) return !isAmbiguous;
  return /^(?:[^[\]@]*@)?(?:\[[\da-f:.v]+\]|[^[\]@:]*)(?::\d*)?$/i.test(authority);
}

function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && isUriReference(text);
}

function isRegularExpression(text: string): boolean {
  const parsed = parsePattern(text);
  return !('refused' in parsed && parsed.refused === 'syntax');
}

const DURATION =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;

/** The formats that are asserted. Any other is an annotation; the rules at design time name it. */
export const formats: Readonly<Record<string, FormatCheck>> = {
  /** Personal identification number (số định danh cá nhân, on the citizen card). */
  'citizen-id': matching(/^\d{12}$/),
  /** Mobile or landline number of Vietnam, as `0…` or `+84…`, without separators. */
  'phone-vn': matching(/^(?:0|\+84)(?:[35789]\d{8}|2\d{9})$/),
  /** Tax code of an organisation, of a branch, or a person's own identification number. */
  'tax-code': matching(/^(?:\d{10}(?:-\d{3})?|\d{12})$/),
  date: isDate,
  time: isTime,
  'date-time': isDateTime,
  duration: matching(DURATION),
  email: (text) => isEmail(text),
  'idn-email': (text) => isEmail(text, isUnicodeHostname),
  hostname: isHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
  'uri-reference': isUriReference,
  uuid: matching(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i),
  'json-pointer': matching(/^(?:\/(?:[^~/]|~[01])*)*$/),
  'relative-json-pointer': matching(/^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/),
  regex: isRegularExpression,
};

/** Formats that name the kind of field and assert nothing. */
export const annotationFormats: readonly string[] = ['address', 'file', 'multiline'];
