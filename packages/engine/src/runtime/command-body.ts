import type { Command } from '../model/command.ts';
import type { JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import { type DataKey, ERASED, sealText } from '../store/seal/sealed-text.ts';
import type { CalendarVersions } from './calendars.ts';
import type { Entry } from './case-command.ts';
import { type Parts, partsOfCommand } from './plain-parts.ts';
import { readOutcome, type WrittenOutcome, writtenOutcome } from './written-outcome.ts';

/** What a recorded command did and led to. */
export interface CommandBody {
  readonly command: Command | null;
  readonly entries: readonly Entry[];
  readonly outcomes: readonly Outcome[];
  /** The calendars that the step counted by. Absent in commands of the first versions of the engine. */
  readonly calendars?: CalendarVersions;
  /** The number of the kernel's semantics that it was carried out with. Absent: the first, or nothing was for the kernel. */
  readonly semantics?: number;
}

/** The same as it is written: what is personal apart, under the key of the case. */
interface SealedBody {
  readonly command: JsonObject | null;
  readonly entries: readonly JsonObject[];
  readonly outcomes: readonly WrittenOutcome[];
  readonly calendars?: CalendarVersions;
  readonly semantics?: number;
  readonly sealed?: string;
}

/** By their places: a text for each, so that what most commands have nothing of takes no room. */
interface Hidden {
  readonly command?: JsonObject;
  readonly entries?: Readonly<Record<string, JsonObject>>;
  readonly outcomes?: Readonly<Record<string, JsonObject>>;
}

function partsOfEntry({ type, element, details }: Entry): Parts {
  return details === undefined
    ? { plain: { type, element } }
    : { plain: { type, element }, hidden: { details } };
}

/** The hidden parts by their places; nothing where none hides anything. */
function hiddenOf<Name extends string>(
  name: Name,
  parts: readonly Pick<Parts, 'hidden'>[],
): { readonly [Key in Name]?: Readonly<Record<string, JsonObject>> } {
  let found: Record<number, JsonObject> | undefined;
  for (const [index, { hidden }] of parts.entries()) {
    if (hidden === undefined) continue;
    found ??= {};
    found[index] = hidden;
  }
  return (found === undefined ? {} : { [name]: found }) as { readonly [Key in Name]?: typeof found };
}

function split(body: CommandBody): { readonly structure: SealedBody; readonly hidden: Hidden } {
  const command = body.command === null ? undefined : partsOfCommand(body.command);
  const entries = body.entries.map(partsOfEntry);
  const outcomes = body.outcomes.map(writtenOutcome);
  return {
    structure: {
      command: command?.plain ?? null,
      entries: entries.map(({ plain }) => plain),
      outcomes: outcomes.map(({ plain }) => plain),
      ...(body.calendars === undefined ? {} : { calendars: body.calendars }),
      ...(body.semantics === undefined ? {} : { semantics: body.semantics }),
    },
    hidden: {
      ...(command?.hidden === undefined ? {} : { command: command.hidden }),
      ...hiddenOf('entries', entries),
      ...hiddenOf('outcomes', outcomes),
    },
  };
}

/** The body of a command as it is written. Without a key: as it came. Keys keep their order: done again it must lead to the same, byte for byte. */
export function writtenBody(body: CommandBody, key: DataKey | undefined): string {
  if (key === undefined) return JSON.stringify(body);
  const { structure, hidden } = split(body);
  const isSealed = Object.keys(hidden).length > 0;
  return JSON.stringify(
    isSealed ? { ...structure, sealed: sealText(JSON.stringify(hidden), key) } : structure,
  );
}

/** What of a body is structure, and nothing else: what is left where there was no key that could be destroyed. */
export function structureOf(body: CommandBody): string {
  return JSON.stringify(split(body).structure);
}

function whole(
  plain: readonly JsonObject[],
  hidden: Readonly<Record<string, JsonObject>> | undefined,
): readonly JsonObject[] {
  return hidden === undefined ? plain : plain.map((value, index) => ({ ...value, ...hidden[index] }));
}

/** The sealed part of a body that was written; undefined where it has none. */
export function sealedPartOf(text: string): string | undefined {
  return (JSON.parse(text) as SealedBody).sealed;
}

/** The body of a command that was written. `hidden`: its sealed part, opened; absent: what is structure alone. */
export function readBody(text: string, hidden?: string): CommandBody {
  const { command, entries, outcomes, calendars, semantics } = JSON.parse(text) as SealedBody;
  const opened = hidden === undefined ? {} : (JSON.parse(hidden) as Hidden);
  return {
    command: command === null ? null : { ...command, ...opened.command },
    entries: whole(entries, opened.entries),
    outcomes: whole(outcomes.map(readOutcome), opened.outcomes),
    ...(calendars === undefined ? {} : { calendars }),
    ...(semantics === undefined ? {} : { semantics }),
  } as unknown as CommandBody;
}

/** The body of a command that was written, with its sealed part; structure alone where the key was destroyed. Throws `DATA_UNREADABLE` where it cannot be opened. */
export async function openedBody(text: string, keys: KeyRing): Promise<CommandBody> {
  const sealed = sealedPartOf(text);
  const opened = sealed === undefined ? undefined : await keys.open(sealed);
  return readBody(text, opened === ERASED ? undefined : opened);
}
