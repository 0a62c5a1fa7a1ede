import type {ImagePlan} from '../../../newsletter/render/image-plan.ts'

/** Which lake's images are meant; a client's configuration has it all. */
export interface ImageHost {
  readonly apiHost?: string | undefined
  readonly projectId?: string | undefined
  readonly dataset?: string | undefined
}

/**
 * The address at which the lake makes the file of a plan. Sanity's own lake serves images from a host of their own
 * (https://www.sanity.io/docs/image-urls), any other from the address of its API.
 */
export const imageAddress = (
  {assetId, sourceRect, pixelWidth}: ImagePlan,
  {apiHost = '', projectId = '', dataset = ''}: ImageHost,
): string => {
  const host = apiHost.startsWith('https://api.sanity.') ? apiHost.replace('//api.', '//cdn.') : apiHost
  const file = assetId.replace(/^image-/, '').replace(/-([a-z0-9]+)$/, '.$1')
  const rect = [sourceRect.left, sourceRect.top, sourceRect.width, sourceRect.height].join(',')
  return `${host}/images/${projectId}/${dataset}/${file}?rect=${rect}&w=${String(pixelWidth)}`
}
