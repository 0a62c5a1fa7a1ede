/**
 * The paths of all leaves of a type, each with what it holds: `.issue.number: number`, `.issue.status: ready`. Objects that have
 * a `_type` are told apart by it, lists are `[]`. Null is left out: who may be null is a question for assignability.
 */
export type Paths<T, At extends string = ''> = T extends null | undefined
  ? never
  : T extends string | number | boolean
    ? `${At}: ${Kind<T>}`
    : T extends readonly (infer Entry)[]
      ? Paths<Entry, `${At}[]`>
      : {[Key in keyof T & string]: Paths<T[Key], `${At}${TypeName<T>}.${Key}`>}[keyof T & string]

type Kind<T extends string | number | boolean> = string extends T ? 'string' : number extends T ? 'number' : T

type TypeName<T> = T extends {readonly _type: infer Name extends string} ? `<${Name}>` : ''

/** `true` when nothing is in one and not in the other; else what differs, named, for the compiler to print. */
export type Same<Left extends string, Right extends string> = [Left, Right] extends [Right, Left]
  ? true
  : {onlyInFirst: Exclude<Left, Right>; onlyInSecond: Exclude<Right, Left>}

/** `true` when the value fits. */
export type Fits<Value, Into> = [Value] extends [Into] ? true : false

/** `true` when the type is anything but `true`: what a control expects of a check. */
export type Fails<Check> = [Check] extends [true] ? false : true
