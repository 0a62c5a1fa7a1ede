interface Term {
  readonly value: string
  readonly title: string
}

/** A vocabulary as a field's `options.list`, with nothing but what the Studio reads. */
export const optionsOf = <const T extends readonly Term[]>(
  terms: T,
): {title: string; value: T[number]['value']}[] =>
  terms.map(({title, value}: {title: string; value: T[number]['value']}) => ({title, value}))

/** The title of a value, as the list shows it; the value itself when it is on no list. */
export const titleOf = (terms: readonly Term[], value: unknown): string | undefined =>
  terms.find((term) => term.value === value)?.title ?? (typeof value === 'string' ? value : undefined)
