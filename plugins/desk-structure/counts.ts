import {filterOf, typesBehind, type DocumentRoom, type Room} from './rooms.ts'

/** One query that counts every list that wants to be counted, as `{<room's id>: number}`, and the types it asks about. */
export const countsOf = (
  rooms: readonly (Room | null)[],
): {readonly query: string; readonly types: readonly string[]} => {
  const counted = rooms.flatMap((room) => {
    const list = room === null ? undefined : countedListOf(room)
    return list === undefined || room === null ? [] : [{id: room.id, list}]
  })
  return {
    query: `{${counted.map(({id, list}) => `"${id}": count(*[${filterOf(list)}])`).join(', ')}}`,
    types: [...new Set(counted.flatMap(({list}) => typesBehind(list)))],
  }
}

/** The number of a room in the query's answer. */
export const countIn = (answer: unknown, {id}: Room): number | undefined => {
  const count: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, id) : undefined
  return typeof count === 'number' ? count : undefined
}

const countedListOf = (room: Room): DocumentRoom | undefined => {
  switch (room.kind) {
    case 'documents':
      return room.isCounted ? room : undefined
    case 'group':
      return room.counts
    case 'place':
      return undefined
  }
}
