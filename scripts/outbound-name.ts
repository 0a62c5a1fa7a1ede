import about from '../package.json' with {type: 'json'}

/** The name under which commands go out to the web, and by which a robots.txt can speak of them. */
export const OUTBOUND_PRODUCT = 'asymmetric-studio'

export const OUTBOUND_VERSION = about.version
