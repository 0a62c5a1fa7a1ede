import {compatible, isCombining, isUnseen, isWide, Kind, kindOf} from './characters.ts'

/** A text without what its typography alone decides, and the way back to it. */
export interface Normalised {
  readonly source: string
  readonly text: string
  /** For each UTF-16 unit of `text`, where what it came from begins and ends in `source`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Raised when the same text could come out differently; checks name it. */
export const MATCHER_VERSION = '3'

const HYPHEN = 0x2d
const DASH = 0x2014
const ELLIPSIS = 0x2026
const SINGLE = 0x27
const DOUBLE = 0x22
const SPACE = 0x20
const DOT = 0x2e

/**
 * Folds quotation marks, dashes and ellipses, applies NFKC, drops what can't be seen and the spaces that say nothing. Letters,
 * digits, case and the choice between traditional and simplified characters stay.
 *
 * @example normalise('“Ten\u00ADder  — now”').text // '\'Tender—now\''
 */
export const normalise = (source: string): Normalised => new Normaliser(source).run()

class Normaliser {
  readonly #source: string
  #units: Uint16Array
  #starts: Uint32Array
  #ends: Uint32Array
  #length = 0
  /** Where white space that was not written yet begins; -1 when there is none. */
  #space = -1
  /** Whether a space after what was written last says nothing. */
  #isTight = true

  constructor(source: string) {
    this.#source = source
    // Compatibility forms are longer than their characters only here and there.
    const room = source.length + 16
    this.#units = new Uint16Array(room)
    this.#starts = new Uint32Array(room)
    this.#ends = new Uint32Array(room)
  }

  run(): Normalised {
    const source = this.#source
    let at = 0
    while (at < source.length) {
      const after = this.#plainRun(at)
      at = after > at ? after : this.#next(this.#kindAt(at), at)
    }
    return {
      source,
      text: new TextDecoder('utf-16le', {ignoreBOM: true}).decode(this.#units.subarray(0, this.#length)),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    }
  }

  /** Takes the common case at once: characters that are their own forms, with no mark on them, and single spaces between them. */
  #plainRun(from: number): number {
    const source = this.#source
    let at = from
    let kind = this.#kindAt(at)
    if (kind !== Kind.plain && kind !== Kind.wide) return at
    if (this.#space >= 0) {
      if (joins(this.#kindAt(at + 1))) return at
      this.#put(source.charCodeAt(at), at, at + 1, kind === Kind.wide)
      at += 1
      kind = this.#kindAt(at)
    }
    while (this.#length + source.length - at > this.#units.length) this.#grow()
    const [units, starts, ends] = [this.#units, this.#starts, this.#ends]
    let length = this.#length
    let isTight = this.#isTight
    while (at < source.length) {
      const next = this.#kindAt(at + 1)
      if (kind === Kind.plain || kind === Kind.wide) {
        if (joins(next)) break
        isTight = kind === Kind.wide
      } else if (kind !== Kind.space || isTight || next !== Kind.plain) break
      units[length] = kind === Kind.space ? SPACE : source.charCodeAt(at)
      starts[length] = at
      ends[length] = at + 1
      length += 1
      at += 1
      kind = next
    }
    this.#length = length
    this.#isTight = isTight
    return at
  }

  /** Takes what isn't plain; gives where to go on. */
  #next(kind: Kind, at: number): number {
    switch (kind) {
      case Kind.space:
        if (this.#space < 0) this.#space = at
        return at + 1
      case Kind.unseen:
        return at + 1
      case Kind.singleQuote:
        this.#put(SINGLE, at, at + 1, false)
        return at + 1
      case Kind.doubleQuote:
        // After a digit the mark may be one of inches, which are no feet; anywhere else styles differ in which mark they take.
        this.#put(this.#isAfterDigit() ? DOUBLE : SINGLE, at, at + 1, false)
        return at + 1
      case Kind.hyphen:
      case Kind.enDash:
      case Kind.dash:
        return this.#dash(at)
      case Kind.ellipsis:
      case Kind.dot:
        return this.#dots(at)
      case Kind.plain:
      case Kind.wide:
      case Kind.combining:
      case Kind.other:
      case Kind.surrogate:
      case Kind.unknown:
        return this.#cluster(at)
    }
  }

  /** A run of hyphens and dashes: one dash, unless it is one hyphen, or an en dash, with no space on both its sides. */
  #dash(at: number): number {
    const end = this.#runEnd(at, (kind) => kind === Kind.hyphen || kind === Kind.enDash || kind === Kind.dash)
    const isOne = end === at + 1 && kindOf(this.#source.charCodeAt(at)) !== Kind.dash
    const isSpaced = this.#space >= 0 && (end >= this.#source.length || this.#kindAt(end) === Kind.space)
    if (isOne && !isSpaced) this.#put(HYPHEN, at, end, false)
    else this.#put(DASH, at, end, true)
    return end
  }

  /** Three dots and more, spaced or not, and every ellipsis character: one ellipsis. */
  #dots(at: number): number {
    let [end, dots, isEllipsis] = [at, 0, false]
    for (let here = at; here < this.#source.length; here += 1) {
      const kind = this.#kindAt(here)
      if (kind === Kind.dot) dots += 1
      else if (kind === Kind.ellipsis) isEllipsis = true
      else if (kind === Kind.space && this.#kindAt(here + 1) === Kind.dot && dots > 0) continue
      else break
      end = here + 1
    }
    if (!isEllipsis && dots < 3) {
      this.#put(DOT, at, at + 1, false)
      return at + 1
    }
    this.#put(ELLIPSIS, at, end, true)
    return end
  }

  /** A character and the marks on it, composed. */
  #cluster(at: number): number {
    let end = at + this.#characterAt(at).length
    for (let here = end; here < this.#source.length;) {
      const character = this.#characterAt(here)
      here += character.length
      if (isCombining(character)) end = here
      else if (!isUnseen(character)) break
    }
    const form = compatible(this.#source.slice(at, end))
    const wide = isWide(this.#characterAt(at))
    for (let index = 0; index < form.length; index += 1) {
      const unit = form.charCodeAt(index)
      this.#put(kindOf(unit) === Kind.singleQuote ? SINGLE : unit, at, end, wide)
    }
    return end
  }

  #put(unit: number, start: number, end: number, isTight: boolean): void {
    if (this.#space >= 0) {
      if (!isTight && !this.#isTight) this.#write(SPACE, this.#space, start)
      this.#space = -1
    }
    this.#write(unit, start, end)
    this.#isTight = isTight
  }

  #write(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow()
    this.#units[this.#length] = unit
    this.#starts[this.#length] = start
    this.#ends[this.#length] = end
    this.#length += 1
  }

  #grow(): void {
    const grown = <T extends Uint16Array | Uint32Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    const room = this.#units.length * 2
    this.#units = grown(this.#units, new Uint16Array(room))
    this.#starts = grown(this.#starts, new Uint32Array(room))
    this.#ends = grown(this.#ends, new Uint32Array(room))
  }

  #isAfterDigit(): boolean {
    const last = this.#units[this.#length - 1] ?? 0
    return this.#space < 0 && last >= 0x30 && last <= 0x39
  }

  #runEnd(at: number, belongs: (kind: Kind) => boolean): number {
    let end = at + 1
    while (end < this.#source.length && belongs(this.#kindAt(end))) end += 1
    return end
  }

  #characterAt(at: number): string {
    return String.fromCodePoint(this.#source.codePointAt(at) ?? 0)
  }

  #kindAt(at: number): Kind {
    return at < this.#source.length ? kindOf(this.#source.charCodeAt(at)) : Kind.unknown
  }
}

/** Whether the character of this kind may be a mark on the one before it, or hide one. */
const joins = (kind: Kind): boolean =>
  kind === Kind.combining || kind === Kind.unseen || kind === Kind.surrogate
