import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linksOf, slugsOf } from './markdown.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What git knows or would add, without pictures and other files that nobody reads as text. */
function repositoryFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
  });
  const files = listed
    .toString()
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
  return files.filter((path) => !/\.(png|jpg|ico|woff2?|zip|motcua)$/.test(path));
}

/** Spelt in two halves, so that this file does not name them itself. */
const machineFolders = ['wor' + 'k', 'roo' + 't', 'far' + 'm', 'hom' + 'e', 'User' + 's'];
const machinePath = new RegExp(`(^|[\\s"'\`(=:])/(${machineFolders.join('|')})/`, 'm');
const registryHost = new RegExp(
  `(registry\\.(${'npm' + 'js'}|${'yarn' + 'pkg'}|${'npm' + 'mirror'})|deb\\.${'debian'})\\.`,
);

/** The first line of a file that matches, said so that it can be found. */
function lineWith(path: string, pattern: RegExp): string | undefined {
  const index = read(path)
    .split('\n')
    .findIndex((line) => pattern.test(line));
  return index === -1 ? undefined : `${path}:${index + 1}`;
}

describe('the repository', () => {
  test('names no path of a machine', () => {
    const found = repositoryFiles().map((path) => lineWith(path, machinePath));

    expect(found.filter((place) => place !== undefined)).toEqual([]);
  });

  test('names no host of a registry', () => {
    const found = repositoryFiles().map((path) => lineWith(path, registryHost));

    expect(found.filter((place) => place !== undefined)).toEqual([]);
  });

  test.each([`see /${'wor' + 'k'}/main`, `"/${'roo' + 't'}/.npmrc"`, `cd /${'hom' + 'e'}/lan/motcua`])(
    'would find %s',
    (line) => {
      expect(line).toMatch(machinePath);
    },
  );

  test.each(['https://example.org/home/page', 'packages/work/a.ts', './root/a'])(
    'would not mind %s',
    (line) => {
      expect(line).not.toMatch(machinePath);
    },
  );
});

/** What is wrong with a link, or nothing. */
function brokenLink(page: string, target: string): string | undefined {
  if (/^(https?|mailto):/.test(target)) return undefined;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : relative(root, join(root, dirname(page), decodeURI(path)));
  if (!existsSync(join(root, file))) return `${page}: there is no ${target}`;
  const hasAnchor = anchor === undefined || slugsOf(read(file)).includes(anchor);
  return hasAnchor ? undefined : `${page}: ${file} has no heading #${anchor}`;
}

describe('the documents', () => {
  const pages = repositoryFiles().filter((path) => path.endsWith('.md'));

  test('link to files and headings that exist', () => {
    const broken = pages.flatMap((page) => linksOf(read(page)).map((target) => brokenLink(page, target)));

    expect(broken.filter((sentence) => sentence !== undefined)).toEqual([]);
    expect(pages.length).toBeGreaterThan(5);
  });

  test('a link to nothing is found', () => {
    expect(brokenLink('README.md', 'docs/nothing.md')).toBe('README.md: there is no docs/nothing.md');
    expect(brokenLink('README.md', 'SECURITY.md#nothing')).toBe(
      'README.md: SECURITY.md has no heading #nothing',
    );
    expect(brokenLink('README.md', 'SECURITY.md#what-counts')).toBeUndefined();
  });

  test.each(pages.filter((page) => /docs\/decisions\/\d{4}-/.test(page)))(
    '%s has the five headings and is listed',
    (page) => {
      const headings = [...read(page).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

      expect(headings).toEqual(['Status', 'Context', 'Decision', 'Alternatives', 'Consequences']);
      expect(linksOf(read('docs/decisions/README.md'))).toContain(page.replace('docs/decisions/', ''));
    },
  );
});
