import {randomUUID} from 'node:crypto'
import type {ExprNode} from 'groq-js'
import {publishedIdOf, type LakeDocument} from './document.ts'
import type {Candidates, DocumentIndex} from './document-index.ts'
import {valueSeparator} from './document-path.ts'
import type {Demand} from './narrow.ts'
import type {TextIndex} from './text-index.ts'

// groq-js gives a rewritten tree one way back into our code at the right moment and place: following a reference. A scan
// becomes a reference whose id spells the demands and the values they have there. The mark is made anew in each process, so
// that no stored reference can pass for one.
const secret = randomUUID()
const lookupMark = `\u0001${secret}:`
const betweenDemands = '\u0002'
const noValue = '\u0004'

/** Text that holds rewritten trees, for {@link withOwnMark} of another process. */
export const withMark = (text: string): string => `${secret}${text}`

/** Such text, with the mark of this process in place of the other's. */
export const withOwnMark = (text: string): string =>
  text.slice(secret.length).replaceAll(text.slice(0, secret.length), secret)

/** A tree that, evaluated, asks for the value of a subquery. */
export const subqueryNode = (plan: number): ExprNode => deref(value(`${lookupMark}${plan}`))

/** A tree that, evaluated, asks {@link answerLookup} for the documents that meet the demands. */
export const lookupNode = (plan: number, demands: readonly Demand[]): ExprNode => {
  const parts = demands.flatMap(({key}): readonly ExprNode[] => [value(betweenDemands), asText(key)])
  const id = parts.reduce<ExprNode>(
    (left, right) => ({type: 'OpCall', op: '+', left, right}),
    value(`${lookupMark}${plan}`),
  )
  return deref(id)
}

/** What a lookup's id says: which scan it stands for, and the values of its demands; `undefined` where there is none. */
export const parseLookup = (
  id: string,
): {readonly plan: number; readonly values: readonly (readonly string[] | undefined)[]} | undefined => {
  if (!id.startsWith(lookupMark)) return undefined
  const [plan = '', ...texts] = id.slice(lookupMark.length).split(betweenDemands)
  return {
    plan: Number(plan),
    values: texts.map((text) => (text === noValue ? undefined : text.split(valueSeparator))),
  }
}

/** The documents that meet the demands, at least: from whichever index leaves the fewest. */
export const answerLookup = (
  demands: readonly Demand[],
  values: readonly (readonly string[] | undefined)[],
  index: DocumentIndex,
  textIndex: TextIndex | undefined,
): readonly LakeDocument[] => {
  // A value that holds one of our marks tears its text apart; then nothing is known.
  if (values.length !== demands.length) return index.all()
  let best: Candidates | undefined
  for (const [at, demand] of demands.entries()) {
    const wanted = values[at]
    const found = wanted && candidatesFor(demand, wanted, index, textIndex)
    if (found !== undefined && (best === undefined || found.size < best.size)) best = found
    if (best?.size === 0) break
  }
  return best === undefined ? index.all() : best.documents()
}

const candidatesFor = (
  demand: Demand,
  wanted: readonly string[],
  index: DocumentIndex,
  textIndex: TextIndex | undefined,
): Candidates | undefined => {
  switch (demand.kind) {
    case 'scalar':
      return demand.path.length === 1 && demand.path[0] === '_id'
        ? byId(wanted, index)
        : index.withScalar(demand.path, wanted)
    case 'references':
      return index.referring(wanted)
    case 'versions': {
      // `sanity::versionOf(id)` is true of the id's own document, its draft and its versions.
      const ids = new Set(wanted.map(publishedIdOf))
      return ids.size === 0 ? undefined : index.versionsOf([...ids])
    }
    case 'text':
      return textIndex?.candidates(wanted, index)
  }
}

const byId = (ids: readonly string[], index: DocumentIndex): Candidates => {
  const [only] = ids
  if (ids.length === 1 && only !== undefined) {
    const document = index.get(only)
    return document ? {size: 1, documents: () => [document]} : {size: 0, documents: () => []}
  }
  return index.withIds(ids)
}

const deref = (id: ExprNode): ExprNode => ({
  type: 'Deref',
  base: {type: 'Object', attributes: [{type: 'ObjectAttributeValue', name: '_ref', value: id}]},
})

const value = (text: string): ExprNode => ({type: 'Value', value: text})

const call = (namespace: string, name: string, args: ExprNode[]): ExprNode => ({
  type: 'FuncCall',
  namespace,
  name,
  args,
})

// Scalars by `string`, arrays of them by `array::join`; anything else has no key, and the demand is passed over.
const asText = (key: ExprNode): ExprNode =>
  call('global', 'coalesce', [
    call('global', 'string', [key]),
    call('array', 'join', [key, value(valueSeparator)]),
    value(noValue),
  ])
