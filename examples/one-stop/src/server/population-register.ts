import type { Handler, JsonObject } from '@motcua/engine';
import type { Application } from '../generated/khai-sinh.ts';

/** What the step «Tra cứu CSDL quốc gia về dân cư» hands over: the numbers on the application, where they were given. */
interface LookUp {
  readonly requester: Application['requester']['citizenId'] | null;
  readonly mother: Application['mother']['citizenId'] | null;
  readonly father: NonNullable<Application['father']>['citizenId'] | null;
}

/** A few made-up people, in place of the national register. */
const people: Readonly<Record<string, JsonObject>> = {
  '079195001234': { fullName: 'NGUYỄN THỊ LAN', birthDate: '1995-04-12', residence: '12 Lê Lợi, xã Tân An' },
  '079093004321': { fullName: 'TRẦN VĂN BÌNH', birthDate: '1993-09-01', residence: '12 Lê Lợi, xã Tân An' },
  '079160000017': { fullName: 'LÊ THỊ HẠNH', birthDate: '1960-02-20', residence: '3 Hùng Vương, xã Tân An' },
};

function find(citizenId: string | null | undefined): JsonObject {
  if (citizenId === null || citizenId === undefined) return { found: false };
  const person = Object.hasOwn(people, citizenId) ? people[citizenId] : undefined;
  return person === undefined ? { found: false } : { found: true, ...person };
}

/** Looks up everybody on an application. */
export const lookUpPeople: Handler = ({ input }) => {
  const { requester, mother, father } = input as unknown as LookUp;
  return { requester: find(requester), mother: find(mother), father: find(father) };
};
