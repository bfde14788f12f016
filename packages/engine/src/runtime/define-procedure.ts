import type { Bundle, BundleFile } from '../bundle/bundle.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import type { OfficeCalendars } from '../calendar/calendar-set.ts';
import { type CompiledNotifications, compileNotifications } from '../compile/compile-notifications.ts';
import { type CompiledProcess, compileProcess } from '../compile/compile-process.ts';
import { compileDecisions } from '../decision/compile-decisions.ts';
import type { CompiledDecisions } from '../decision/compiled.ts';
import { evaluateDecision } from '../decision/evaluate-decision.ts';
import type { Explanation } from '../decision/explanation.ts';
import { parseDecisions } from '../decision/parse-decisions.ts';
import type { Decided, DecisionRequest, Library } from '../kernel/library.ts';
import { expressionNames } from '../lint/names/expression-names.ts';
import { subjectOf } from '../lint/subject.ts';
import type { JsonObject } from '../model/json.ts';
import type { Languages } from '../model/language.ts';
import type { DecidedRule } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import { parseProcesses } from '../parse/parse-processes.ts';

/** What the host adds to the engine for models to use. */
export interface Extensions {
  readonly languages?: Languages;
}

/** A version of a procedure, ready to run. Keys of its processes are `<digest>:<process id>`. */
export interface Definition {
  readonly digest: string;
  readonly procedure: string;
  readonly bundle: Bundle;
  readonly processes: ReadonlyMap<string, CompiledProcess>;
  /** The process that a case of the procedure begins with. */
  readonly main: CompiledProcess;
  readonly decisions: CompiledDecisions | undefined;
  readonly notifications: CompiledNotifications;
  /** The roles in which whoever applied acts. */
  readonly applicantRoles: ReadonlySet<string>;
  /** Procedures of other deployments that its processes call, in the versions that were the last published when this one first was. */
  readonly called: ReadonlyMap<string, Definition>;
  /** Other versions of the same procedure that a case comes from or goes to: their processes are known, and called by nobody. */
  readonly others?: readonly Definition[];
}

/** A definition, unless there is an error among the problems. */
export interface Examined {
  readonly definition?: Definition;
  readonly problems: readonly Problem[];
}

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The decision models of a bundle, which may import each other. */
async function defineDecisions(
  bundle: Bundle,
): Promise<{ readonly compiled?: CompiledDecisions; readonly problems: readonly Problem[] }> {
  const entries = Object.entries(bundle.decisions);
  if (entries.length === 0) return { problems: [] };
  const parsed = await Promise.all(
    entries.map(async ([id, xml]) => ({ path: `decisions/${id}.dmn`, ...(await parseDecisions(xml)) })),
  );
  const read = parsed.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem })));
  const { compiled, problems } = compileDecisions(parsed.flatMap(({ decisions }) => decisions ?? []));
  return { compiled, problems: [...read, ...problems] };
}

/** Reads and compiles the files of a bundle that has this digest. Whether it makes sense is for `lint` to say. */
export async function defineProcedure(
  files: readonly BundleFile[],
  digest: string,
  { languages }: Extensions = {},
): Promise<Examined> {
  const { bundle, problems: read } = readBundle(files);
  if (bundle === undefined) return { problems: read };
  const { processes, problems: parsed } = await parseProcesses(
    bundle.process,
    languages === undefined ? {} : { languages },
  );
  const { names } = expressionNames(subjectOf(bundle, processes));
  const compiled = processes.map((model) =>
    compileProcess({ key: `${digest}:${model.id}`, model, names, languages }),
  );
  const decisions = await defineDecisions(bundle);
  const found = [...parsed, ...compiled.flatMap(({ problems }) => problems)];
  const placed = found.map((problem) => ({ path: bundle.processFile, ...problem }));
  const problems = [...read, ...placed, ...decisions.problems];
  const [main] = compiled;
  if (main === undefined || hasError(problems)) return { problems };
  const roles = bundle.procedure?.roles ?? [];
  const definition: Definition = {
    digest,
    procedure: bundle.procedure?.code ?? main.process.model.id,
    bundle,
    processes: new Map(compiled.map(({ process }) => [process.key, process])),
    main: main.process,
    decisions: decisions.compiled,
    notifications: compileNotifications({
      definitions: bundle.procedure?.notifications ?? [],
      processes,
      names,
    }),
    applicantRoles: new Set(roles.filter(({ applicant }) => applicant === true).map(({ id }) => id)),
    called: new Map(),
  };
  return { definition, problems };
}

/** The rules that made a result, without the values of the case: the history keeps what the table says, the data is kept elsewhere. */
function rulesOf({ decisions }: Explanation): readonly DecidedRule[] {
  return decisions.flatMap(({ name, rules }) =>
    rules.map(({ index, inputs, outputs, annotations }) => ({
      decision: name,
      rule: index,
      because: inputs.filter(({ test }) => test !== '-').map(({ input, test }) => ({ input, test })),
      outputs,
      ...(annotations.length === 0 ? {} : { notes: annotations.map(({ text }) => text) }),
    })),
  );
}

function decide(
  compiled: CompiledDecisions | undefined,
  { decision, names, now, timeZone }: DecisionRequest,
): Decided | undefined {
  if (compiled === undefined) return undefined;
  const result = evaluateDecision({ compiled, decision, inputs: names, now, timeZone });
  const [problem] = result.problems.filter(({ severity }) => severity === 'error');
  if (problem !== undefined) return { problem };
  if (result.value === undefined) return { value: null };
  return { value: result.value, rules: rulesOf(result.explanation) };
}

/** The definition, of those that lie within each other's reach by calls, that a process belongs to. */
export function ownerOf(definition: Definition, key: string): Definition | undefined {
  if (definition.processes.has(key)) return definition;
  for (const other of [...definition.called.values(), ...(definition.others ?? [])]) {
    const owner = ownerOf(other, key);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function tellsPeople({ notifications, called }: Definition): boolean {
  return notifications.size > 0 || [...called.values()].some(tellsPeople);
}

/** What a step of a case of this version may look things up in. */
export function libraryOf(
  definition: Definition,
  { calendar, intake }: OfficeCalendars,
  facts: JsonObject,
  { languages }: Extensions = {},
): Library {
  const { bundle } = definition;
  const decisionsFor = (process: string) => ownerOf(definition, process)?.decisions;
  return {
    process: (key) => ownerOf(definition, key)?.processes.get(key),
    called: ({ from, process }) => {
      const owner = ownerOf(definition, from);
      const key = `${owner?.digest}:${process}`;
      return owner?.processes.has(key) === true ? key : owner?.called.get(process)?.main.key;
    },
    clock: ({ clock }) => bundle.procedure?.clocks?.find(({ id }) => id === clock),
    ...(tellsPeople(definition)
      ? { notifications: (process: string) => ownerOf(definition, process)?.notifications }
      : {}),
    calendar,
    ...(intake === undefined ? {} : { intake }),
    timeZone: calendar.zone.id,
    facts,
    ...(languages === undefined ? {} : { languages }),
    decide: (request: DecisionRequest) => decide(decisionsFor(request.process), request),
  };
}
