/** What whoever uploads an asset may say of it, and where it will be found. */
export interface AssetOptions {
  readonly projectId: string
  readonly dataset: string
  /** Origin and path below which `/images` and `/files` are served, such as `http://localhost:3900`. */
  readonly baseUrl: string
  readonly filename?: string | undefined
  readonly label?: string | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly creditLine?: string | undefined
  /** Where it came from, as an asset source of the Studio tells. */
  readonly source?: {
    readonly id?: string | undefined
    readonly name?: string | undefined
    readonly url?: string | undefined
  }
}

/** The fields that image and file assets share and whoever uploads decides; none that wasn't given. */
export const givenFields = ({filename, label, title, description, creditLine, source}: AssetOptions) => ({
  ...given({originalFilename: filename, label, title, description, creditLine}),
  ...(source !== undefined && {source: given(source)}),
})

const given = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  )
