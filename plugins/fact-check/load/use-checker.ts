import {useMemo} from 'react'
import {useCurrentUser} from 'sanity'
import {isRecord} from '../../../newsletter/contract/raw.ts'
import {useLiveQuery} from '../../lib/live-query.ts'
import {publishedId, textAt} from '../sheet/entries.ts'
import type {Checker} from '../sheet/may-judge.ts'

/** Somebody who may be asked to check. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly account: string
}

const peopleQuery = '*[_type == "person"] | order(name asc)'
const TYPES = ['person'] as const

/** Everybody there is, and which of them is signed in: the person whose account this is; undefined where there is none. */
export const useChecker = (): {
  readonly people: readonly Person[]
  readonly me: Checker | undefined
  readonly account: string
} => {
  const account = useCurrentUser()?.id ?? ''
  const answer = useLiveQuery(peopleQuery, TYPES)
  return useMemo(() => {
    const people = (Array.isArray(answer) ? answer.filter(isRecord) : []).map((person) => ({
      id: publishedId(person),
      name: textAt(person, 'name'),
      account: textAt(person, 'userId'),
    }))
    const mine = people.find((person) => person.account !== '' && person.account === account)
    return {people, account, me: mine && {personId: mine.id, name: mine.name, account}}
  }, [answer, account])
}
