import {textRule} from '../text/text-rule.ts'

/** Links whose words say where they lead: screen readers list them by their words alone. */
export const linkWords = textRule({
  id: 'preflight/link-words',
  title: 'Links say where they lead',
  severity: 'error',
  help: 'Let the link have the words that name what it leads to.',
  find: ({text, links}) =>
    links.flatMap(({start, end}) => {
      const words = text.slice(start, end).trim()
      if (words === '') return [{start, end, says: 'has a link without words'}]
      return empty.test(words)
        ? [
            {
              start,
              end,
              severity: 'warning' as const,
              says: `has a link that says only “${words}”`,
              actual: words,
            },
          ]
        : []
    }),
})

const empty =
  /^(?:click |tap )?(?:here|this|that|link|this link|(?:read |learn |find out |see )?more|read on|more here|source|details)[.…:]?$/i
