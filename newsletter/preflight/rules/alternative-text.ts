import type {Finding} from '../../findings/finding.ts'
import {findingAt} from '../finding-at.ts'
import {issuePlace} from '../places/issue-place.ts'
import {figuresOf} from '../places/figures-of.ts'
import type {Rule} from '../rule.ts'

/** Images that are described, by more than what stands beside them anyway. */
export const alternativeText: Rule = {
  id: 'preflight/alternative-text',
  title: 'Images are described',
  needs: [],
  check: ({issue, mail}) => [
    ...figuresOf(issue).flatMap(({figure, place}): readonly Finding[] => {
      if (figure.decorative === true) return []
      const alt = (figure.alt ?? '').trim()
      const says = sayingOf(alt, (figure.caption ?? '').trim())
      return says === undefined
        ? []
        : [
            findingAt(
              {...place, path: `${place.path}.alt`, fieldName: `the alternative text of ${place.fieldName}`},
              {
                ruleId: alternativeText.id,
                severity: alt === '' ? 'error' : 'warning',
                says,
                help: 'Say what the picture shows, for readers who can’t see it; the caption may say what it means.',
                actual: alt,
              },
            ),
          ]
    }),
    ...mail.elements
      .filter((element) => element.tag === 'img' && element.attribute('alt') === undefined)
      .map((element) =>
        findingAt(issuePlace(issue), {
          ruleId: alternativeText.id,
          severity: 'error',
          says: 'has an image without an alt attribute',
          help: 'This comes of the renderer, not of what was written; report it to whoever keeps it.',
          actual: element.attribute('src'),
        }),
      ),
  ],
}

const sayingOf = (alt: string, caption: string): string | undefined => {
  if (alt === '') return 'is missing, and the image is not marked as decorative'
  if (alt.toLowerCase() === caption.toLowerCase()) return 'says the same as the caption'
  if (fileName.test(alt)) return 'is the name of a file'
  return undefined
}

// With an extension, or as cameras and screens number their pictures.
const fileName =
  /^\S+\.(?:jpe?g|png|gif|webp|svg|heic|tiff?|avif)$|^(?:IMG|DSC[FN]?|PXL|Screenshot|image)[-_ ]?\d+/i
