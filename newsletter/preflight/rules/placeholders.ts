import {excerpt} from '../text/excerpt.ts'
import {textRule} from '../text/text-rule.ts'

/** What writers leave for later. Missing references and unknown blocks are the contract's to find. */
export const placeholders = textRule({
  id: 'preflight/placeholder',
  title: 'Nothing left for later',
  severity: 'error',
  help: 'Write what is missing, or delete the words around it.',
  find: ({text, own}) =>
    [...own.matchAll(later)].map(({0: words, index}) => {
      const extent = {start: index, end: index + words.length}
      return {...extent, says: `has “${words}” left for later in ${excerpt(text, extent)}`}
    }),
})

const later =
  /\bTK(?:TK)*\b|\b(?:TODO|FIXME|TBD|TBC)\b|\b[Ll]orem [Ii]psum\b|\?{3,}|\[(?:[Ii]nsert|INSERT|[Pp]laceholder)\b[^\]]*\]|_{4,}/gu
