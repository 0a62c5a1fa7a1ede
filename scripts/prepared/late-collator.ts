const {Collator} = Intl

/**
 * Stands for `Intl.Collator` in a prepared command. groq-js makes one as it is loaded, for which the platform looks up every language
 * it knows; few commands compare texts in any.
 */
export class LateCollator {
  readonly #of: ConstructorParameters<typeof Collator>
  #made: Intl.Collator | undefined

  constructor(...of: ConstructorParameters<typeof Collator>) {
    this.#of = of
  }

  readonly compare = (one: string, other: string): number =>
    (this.#made ??= new Collator(...this.#of)).compare(one, other)
}
