import type { Handler, JsonObject } from '@motcua/engine';
import type { HandlerInputs } from '../generated/khai-sinh.ts';

/** A few made-up people, in place of the national register. */
const people: Readonly<Record<string, JsonObject>> = {
  '079195001234': { fullName: 'NGUYỄN THỊ LAN', birthDate: '1995-04-12', residence: '12 Lê Lợi, xã Tân An' },
  '079093004321': { fullName: 'TRẦN VĂN BÌNH', birthDate: '1993-09-01', residence: '12 Lê Lợi, xã Tân An' },
  '079160000017': { fullName: 'LÊ THỊ HẠNH', birthDate: '1960-02-20', residence: '3 Hùng Vương, xã Tân An' },
};

/** Who is not named by a number cannot be looked up: that is no doubt about them. */
function find(citizenId: string | null): JsonObject {
  if (citizenId === null) return { found: false, isAsked: false };
  const person = citizenId !== null && Object.hasOwn(people, citizenId) ? people[citizenId] : undefined;
  return person === undefined ? { found: false } : { found: true, ...person };
}

/** The handler `population.lookup`: looks up everybody on an application. */
export const lookUpPeople: Handler<HandlerInputs['population.lookup']> = ({ input }) => ({
  requester: find(input.requester),
  mother: find(input.mother),
  father: find(input.father),
});
