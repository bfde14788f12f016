import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../src');
/** @param {string} name */
const read = (name) => readFileSync(join(source, name), 'utf8');

/**
 * The words of a comment, without its stars.
 *
 * @param {string} comment
 */
const words = (comment) =>
  comment
    .replaceAll(/^\s*\*? ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const PARTS = {
  form: 'all of it',
  field: 'label, hint, error and control of one field',
  label: 'what a field is called',
  hint: 'the words below a label',
  error: 'what is wrong with a field',
  correction: 'why a field has to be corrected',
  input: 'a box or a select',
  output: 'a computed value',
  button: 'any button',
  submit: 'the button that goes on or sends',
  heading: 'of a section or a group',
  section: 'a part of the layout with its heading',
  group: 'fields that belong together',
  row: 'one row of a list',
  text: 'words of the layout',
  answer: 'a value that may only be read',
  progress: 'how many pages there are, and which this is',
  actions: 'around the button that sends',
  'error-summary': 'all errors, at the top',
  review: 'all answers before they are sent',
  'task-list': 'the parts of a long form',
  task: 'one of them',
  notice: 'what there is to say about a draft',
  signature: 'the frame to draw in',
};

const PROPERTIES = {
  font: 'font family',
  size: 'font size',
  text: 'colour of words',
  muted: 'colour of hints',
  paper: 'background of boxes',
  surface: 'background of frames',
  line: 'colour of lines',
  border: 'colour of the border of a box',
  accent: 'colour of buttons and links',
  'accent-strong': 'the same under the pointer',
  'on-accent': 'words on a button',
  error: 'colour of what is wrong',
  focus: 'colour around what has the focus',
  radius: 'roundness of corners',
  'space-1': 'smallest space',
  'space-2': 'space between words and frame',
  'space-3': 'space between fields',
  'space-4': 'space between sections',
  measure: 'greatest width',
};

/**
 * @param {string} text
 * @returns {Record<string, string>}
 */
function attributesOf(text) {
  const [, table = ''] = /properties: [^{]+\{\n([^}]*)\}/.exec(text) ?? [];
  return Object.fromEntries([...table.matchAll(/(\w+): '(\w+)'/g)].map(([, name, type]) => [name, type]));
}

/** @param {string} text */
function membersOf(text) {
  const types = attributesOf(text);
  return [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}declare (\w+): ([^;]+);/g)].map(
    ([, comment = '', name = '', type = '']) => ({
      kind: 'field',
      name,
      description: words(comment),
      type: { text: type },
      ...(types[name] === 'property'
        ? {}
        : { attribute: name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) }),
    }),
  );
}

/**
 * @param {string} comment
 * @param {string} tag
 */
function taggedIn(comment, tag) {
  return [...comment.matchAll(new RegExp(`@${tag} (?:\\{(.*)\\} )?(\\S+) - (.*)`, 'g'))].map(
    ([, type, name, description]) => ({ ...(type && { type: { text: type } }), name, description }),
  );
}

/** The custom-elements manifest of `<motcua-form>`, read from its source. https://github.com/webcomponents/custom-elements-manifest */
export function manifest() {
  const text = read('element/motcua-form.ts');
  const [, comment = ''] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport class MotcuaForm/.exec(text) ?? [];
  const members = membersOf(text);
  const path = 'dist/index.js';
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [
          {
            kind: 'class',
            customElement: true,
            tagName: 'motcua-form',
            name: 'MotcuaForm',
            description: words(comment.split('@')[0] ?? ''),
            superclass: { name: 'HTMLElement' },
            members: [
              {
                kind: 'field',
                name: 'data',
                description: 'What is filled in. Setting it to another value starts the form again.',
                type: { text: 'unknown' },
                attribute: 'data',
              },
              ...members,
            ],
            attributes: [
              ...members
                .filter(({ attribute }) => attribute)
                .map(({ attribute, name, type, description }) => ({
                  name: attribute,
                  fieldName: name,
                  type,
                  description,
                })),
              ...taggedIn(comment, 'attribute'),
            ],
            events: taggedIn(comment, 'event'),
            slots: taggedIn(comment, 'slot'),
            cssParts: Object.entries(PARTS).map(([name, description]) => ({ name, description })),
            cssProperties: Object.entries(PROPERTIES).map(([name, description]) => ({
              name: `--motcua-${name}`,
              description,
            })),
          },
        ],
        exports: [
          { kind: 'js', name: 'MotcuaForm', declaration: { name: 'MotcuaForm', module: path } },
          {
            kind: 'custom-element-definition',
            name: 'motcua-form',
            declaration: { name: 'MotcuaForm', module: path },
          },
        ],
      },
    ],
  };
}
