/**
 * What is wrong with an address that readers are sent to, in words that follow its field's name; undefined where nothing is. A
 * mail service's `{{placeholder}}` is an address, too.
 */
export const addressFault = (href: string): string | undefined => {
  if (/^\{\{[a-z][a-z_]*\}\}$/.test(href)) return undefined
  if (href.trim() === '') return 'is empty'
  if (href.startsWith('#')) return 'leads to a place in the mail itself, which mail programs don’t follow'
  if (!URL.canParse(href)) return 'is not a whole address'
  const url = new URL(href)
  if (url.protocol === 'mailto:') return undefined
  if (url.protocol !== 'https:') return `begins with ${url.protocol} and not with https:`
  if (isLocal(url.hostname)) return 'leads into a private network, where readers can’t go'
  if (isStudio(url)) return 'leads into the Studio, where readers can’t go'
  return undefined
}

const isLocal = (host: string): boolean =>
  host === 'localhost' ||
  /\.(?:localhost|local|internal|lan|home\.arpa)$/.test(host) ||
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host) ||
  /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/.test(host)

const isStudio = ({hostname, pathname}: URL): boolean =>
  /(?:^|\.)sanity\.(?:studio|build)$/.test(hostname) ||
  /\/(?:structure|desk)\/|\/intent\/edit\//.test(pathname)
