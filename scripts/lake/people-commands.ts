import {Access} from '../../lake/access/access.ts'
import {openBeside} from '../../lake/database/open-beside.ts'
import {askSecret} from '../cli/ask-secret.ts'
import type {Console} from '../cli/console.ts'
import {UsageError} from '../cli/usage-error.ts'
import type {LakeCommandOptions} from './options.ts'

/** Does something with the people and tokens of a lake, which may be running. */
const withAccess = async <T>(data: string, use: (access: Access) => T | Promise<T>): Promise<T> => {
  const {connection, close} = openBeside(data)
  try {
    return await use(new Access({database: connection, bind: '127.0.0.1'}))
  } finally {
    close()
  }
}

const roleFrom = ({role}: LakeCommandOptions): string => {
  if (role === undefined) throw new UsageError('--role is missing: administrator, editor, checker or viewer.')
  return role
}

export const addPerson = async (
  console: Console,
  options: LakeCommandOptions,
  name: string,
): Promise<void> => {
  const role = roleFrom(options)
  const password = options.password
    ? await askSecret(`Password for ${name}: `, console.stdin, console.stderr)
    : undefined
  const person = await withAccess(options.data, ({people}) =>
    people.add({name, role, email: options.email, password}),
  )
  console.tell(
    person,
    `Added ${person.name} (${person.id}), ${person.role}${password === undefined ? ', without a password' : ''}.`,
  )
}

export const listPeople = async (console: Console, {data}: LakeCommandOptions): Promise<void> => {
  const people = await withAccess(data, (access) => access.people.list())
  console.tell(
    people,
    people.length === 0
      ? 'Nobody yet: on this machine, everybody is the administrator.'
      : people
          .map(
            ({id, name, role, hasPassword}) => `${id}  ${name}, ${role}${hasPassword ? '' : ', no password'}`,
          )
          .join('\n'),
  )
}

export const removePerson = async (
  console: Console,
  {data}: LakeCommandOptions,
  id: string,
): Promise<void> => {
  await withAccess(data, ({people}) => people.remove(id))
  console.tell({removed: id}, `Removed ${id}. What they wrote stays theirs in the history.`)
}

export const addToken = async (
  console: Console,
  options: LakeCommandOptions,
  label: string,
): Promise<void> => {
  const role = roleFrom(options)
  const token = await withAccess(options.data, ({tokens}) => tokens.add({label, role}))
  console.tell(
    {...token, label, role},
    `${token.secret}\n\nThis is the token ${token.id}, ${role}. It is not shown again.`,
  )
}

export const listTokens = async (console: Console, {data}: LakeCommandOptions): Promise<void> => {
  const tokens = await withAccess(data, (access) => access.tokens.list())
  console.tell(
    tokens,
    tokens.length === 0
      ? 'No tokens.'
      : tokens
          .map(
            ({id, label, role, lastUsedAt}) => `${id}  ${label}, ${role}, last used ${lastUsedAt ?? 'never'}`,
          )
          .join('\n'),
  )
}

export const removeToken = async (
  console: Console,
  {data}: LakeCommandOptions,
  id: string,
): Promise<void> => {
  await withAccess(data, ({tokens}) => tokens.remove(id))
  console.tell({removed: id}, `Removed ${id}; it lets nobody in any more.`)
}
