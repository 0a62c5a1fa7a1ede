/** What the Studio's own rules say, in words that tell what to do. */
export default {
  'generic.required': 'This is missing. Fill it in; nothing goes out without it.',
  'generic.not-allowed': 'This value is not on the list. Choose one that is.',
  'generic.not-allowed_hint': '“{{hint}}” is not on the list. Choose one that is.',
  'array.minimum-length': 'This is empty. Add at least {{minLength}}.',
  'array.minimum-length_blocks': 'This is empty. Write something.',
  'object.asset-required_image': 'The picture is missing. Upload one, or choose one that is there.',
  'string.url.invalid': 'This is not a web address. Enter all of it, from https:// on.',
  'string.url.not-absolute': 'This is not a whole web address. Enter all of it, from https:// on.',
  'string.url.disallowed-scheme':
    'This kind of address can’t be linked to. Use one that begins with https://.',
  'string.url.includes-credentials': 'Take the user name out of the address.',
} as const
