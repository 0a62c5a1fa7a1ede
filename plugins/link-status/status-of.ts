/** What is worth saying of a source's page, and how urgently. */
export interface PageStatus {
  readonly message: 'dead' | 'unfit' | 'usurped' | 'unreachable' | 'moved' | 'front-page'
  readonly color: 'danger' | 'warning'
  /** When it was asked for, as YYYY-MM-DD, and what came of it; left out where a person judged it. */
  readonly check?: {readonly date: string; readonly detail: string}
}

/** `undefined` where the page is there, or nobody has asked. */
export const pageStatusOf = (source: Readonly<Record<string, unknown>> | null): PageStatus | undefined => {
  const check = checkIn(source)
  const asked = check && {date: check.date, detail: check.detail}
  const status = source?.['urlStatus']
  if (status === 'dead') return {message: 'dead', color: 'danger', ...(asked && {check: asked})}
  if (status === 'unfit' || status === 'usurped') return {message: status, color: 'danger'}
  // What was found out about another address says nothing about this one.
  if (check === undefined || asked === undefined || check.url !== source?.['url']) return undefined
  const message = notes.get(check.outcome)
  return message === undefined ? undefined : {message, color: 'warning', check: asked}
}

const notes = new Map<unknown, PageStatus['message']>([
  ['unreachable', 'unreachable'],
  ['moved', 'moved'],
  ['frontPage', 'front-page'],
])

const checkIn = (source: Readonly<Record<string, unknown>> | null) => {
  const check = source?.['urlCheck']
  if (typeof check !== 'object' || check === null) return undefined
  const text = (key: string): string => {
    const value: unknown = Reflect.get(check, key)
    return typeof value === 'string' ? value : ''
  }
  return {
    outcome: text('outcome'),
    url: text('url'),
    date: text('checkedAt').slice(0, 10),
    detail: text('detail'),
  }
}
