import {COLOURS, type Colours} from './frame/colours.ts'

/** The ways to look at an issue. */
export const LOOKS = ['inbox', 'desktop', 'mobile', 'text', 'web', 'source', 'checks'] as const
export type Look = (typeof LOOKS)[number]

/** Widths of telephones in CSS pixels, from the smallest still in use to the largest common one. */
export const MOBILE_WIDTHS = [320, 360, 390, 414] as const

/** How somebody looks at issues. */
export interface Settings {
  readonly look: Look
  readonly mobileWidth: number
  readonly colours: Colours
  readonly withImages: boolean
  /** Whether a page that is wider than its pane is made to fit. */
  readonly fits: boolean
  /** Whether differences from what is published are marked. */
  readonly withDifferences: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  look: 'desktop',
  mobileWidth: 390,
  colours: 'light',
  withImages: true,
  fits: true,
  withDifferences: false,
}

/** Keys, and what each changes: the same as the buttons do. */
const lookKeys: Readonly<Record<string, Look>> = {
  i: 'inbox',
  d: 'desktop',
  m: 'mobile',
  t: 'text',
  w: 'web',
  h: 'source',
  k: 'checks',
}

/** The key of a way to look. */
export const keyOfLook = (look: Look): string =>
  Object.entries(lookKeys).find(([, named]) => named === look)?.[0] ?? ''

/** What a key changes; `undefined` where it means nothing here. */
export const settingsAfterKey = (settings: Settings, key: string): Settings | undefined => {
  const look = Object.hasOwn(lookKeys, key) ? lookKeys[key] : undefined
  if (look !== undefined) return {...settings, look}
  switch (key) {
    case 'c':
      return {...settings, colours: after(COLOURS, settings.colours)}
    case 'n':
      return {...settings, look: 'mobile', mobileWidth: after(MOBILE_WIDTHS, settings.mobileWidth)}
    case 'p':
      return {...settings, withImages: !settings.withImages}
    case 'f':
      return {...settings, fits: !settings.fits}
    case 'x':
      return {...settings, withDifferences: !settings.withDifferences}
    default:
      return undefined
  }
}

const after = <T>(list: readonly T[], value: T): T => list[(list.indexOf(value) + 1) % list.length] ?? value

/** Settings from what was kept; anything that isn't sound is as it was in the beginning. */
export const parseSettings = (kept: string | null): Settings => {
  const value = parsed(kept)
  const pick = <Name extends keyof Settings>(
    name: Name,
    isSound: (value: unknown) => value is Settings[Name],
  ) => {
    const field = value[name]
    return isSound(field) ? field : DEFAULT_SETTINGS[name]
  }
  return {
    look: pick('look', isOneOf(LOOKS)),
    mobileWidth: pick('mobileWidth', isOneOf<number>(MOBILE_WIDTHS)),
    colours: pick('colours', isOneOf(COLOURS)),
    withImages: pick('withImages', isBoolean),
    fits: pick('fits', isBoolean),
    withDifferences: pick('withDifferences', isBoolean),
  }
}

const parsed = (text: string | null): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? {...value} : {}
  } catch {
    return {}
  }
}

const isOneOf =
  <T>(list: readonly T[]) =>
  (value: unknown): value is T =>
    list.some((entry) => entry === value)

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
