import { expect, test } from 'vitest';
import { configsOf } from './postgres-hosts.ts';

const stringsOf = (connectionString: string) =>
  configsOf({ connectionString, ssl: true }).map((config) => config.connectionString);

test('one server is one configuration, as it was given', () => {
  const given = 'postgres://motcua:a%2Cb@db.example:5433/motcua?sslmode=verify-full';

  expect(stringsOf(given)).toEqual([given]);
  expect(configsOf({})).toEqual([{}]);
  expect(configsOf({ host: 'db.example' })).toEqual([{ host: 'db.example' }]);
});

test('servers are named after one another, each with its port', () => {
  expect(stringsOf('postgres://motcua:secret@one:5432,two/motcua?sslmode=require')).toEqual([
    'postgres://motcua:secret@one:5432/motcua?sslmode=require',
    'postgres://motcua:secret@two/motcua?sslmode=require',
  ]);
  expect(configsOf({ host: 'one,two', ssl: true })).toEqual([
    { host: 'one', ssl: true },
    { host: 'two', ssl: true },
  ]);
});

test('sockets are named as parameters, with the other parameters', () => {
  expect(stringsOf('postgres://motcua@/postgres?host=%2Fa,%2Fb&port=1,2&options=-c%20x%3Dy')).toEqual([
    'postgres://motcua@/postgres?host=%2Fa&port=1&options=-c%20x%3Dy',
    'postgres://motcua@/postgres?host=%2Fb&port=2&options=-c%20x%3Dy',
  ]);
});
