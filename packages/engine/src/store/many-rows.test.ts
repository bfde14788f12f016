import { expect, test } from 'vitest';
import { manyRows } from './many-rows.ts';

test('rows are inserted from lists, and what is there is changed as it would be by one', () => {
  const one =
    'insert into "records" ("case_id", "seq") values ($1, $2) on conflict ("case_id") do update set "seq" = excluded.seq';

  expect(manyRows(one)).toBe(
    'insert into "records" ("case_id", "seq") select given."1", given."2"::bigint from unnest($1::text[], $2::text[]) as given("1", "2") on conflict ("case_id") do update set "seq" = excluded.seq',
  );
});

test('rows are changed where they are as they are thought to be', () => {
  expect(
    manyRows('update "cases" set "chain" = $1, "revision" = $2 where "case_id" = $3 and "revision" = $4'),
  ).toBe(
    'update "cases" set "chain" = given."1", "revision" = given."2"::bigint from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as given("1", "2", "3", "4") where "case_id" = given."3" and "revision" = given."4"::bigint',
  );
});

test('rows are deleted by their keys', () => {
  expect(manyRows('delete from "jobs" where "job_id" = $1')).toBe(
    'delete from "jobs" using unnest($1::text[]) as given("1") where "job_id" = given."1"',
  );
});

test.each([
  'delete from "jobs" where "job_id" >= $1 and "job_id" < $2',
  'update "cases" set "number" = cast($1 as text) where "case_id" = $2',
  'insert into "sequences" ("name", "value") values ($1, $2) on conflict ("name") do update set "value" = $3',
  'select 1',
])('a statement of another form is refused: %s', (sql) => {
  expect(() => manyRows(sql)).toThrow(RangeError);
});
