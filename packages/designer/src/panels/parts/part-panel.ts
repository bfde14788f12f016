import type { CSSResult, TemplateResult } from 'lit';
import type { NamedText } from '../../bundle/named-text.ts';
import type { Screen } from '../screen.ts';

/** What the panel of one part of the bundle is drawn from. What it edits goes through `screen.editor`; it keeps nothing itself. */
export interface PartContext {
  readonly screen: Screen;
  /** Which form, table, paper … is open within the panel, in words of the panel's own; `''` at first. Kept while other panels are open. */
  readonly place: string;
  readonly goTo: (place: string) => void;
  /** Moves the focus there once the next state is drawn: a button that is gone after its click must not lose it. The first that is there. */
  readonly focus: (...selectors: readonly string[]) => void;
  /** Opens another panel, or one of the two views of the process. */
  readonly show: (view: string) => void;
  /** Opens another panel at a place of it. */
  readonly openPart: (part: string, place: string) => void;
  /** Where a path of the bundle is edited: the panel with its title, and what is open in it. */
  readonly placeOf: (
    path: string,
  ) => { readonly part: string; readonly title: string; readonly place: string } | undefined;
  /** Opens the form of a step or flow. */
  readonly showElement: (id: string) => void;
  /** Draws the panel again: for what a panel keeps beside the bundle. */
  readonly redraw: () => void;
}

/** A panel: what its module exports as `panel`. */
export interface PartPanel {
  readonly styles?: CSSResult;
  readonly render: (context: PartContext) => TemplateResult;
}

/** One row of the table of panels. Its title stands here since the panel's own words are loaded with it. */
export interface PartRow {
  readonly id: string;
  readonly title: Required<NamedText>;
  /** Which problems are mended here, by their path: the file and the pointer into it. */
  readonly mends?: RegExp;
  readonly load: () => Promise<{ readonly panel: PartPanel }>;
}
