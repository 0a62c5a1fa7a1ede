import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {lazy} from 'react'
import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {route} from 'sanity/router'
import {quotationsInspector} from './editor/quotations-inspector.tsx'
import {QuotationsInput} from './editor/quotations-input.tsx'
import en from './locale/en.ts'
import {factCheckNamespace} from './locale/messages.ts'
import {explainedQuotations} from './publish/publish-issue.tsx'

/** The desk on which sourced quotations are checked. */
export const factCheck = definePlugin({
  name: 'fact-check',
  tools: [
    {
      name: 'fact-check',
      title: en['tool.title'],
      icon: CheckmarkCircleIcon,
      component: lazy(() =>
        import('./tool/fact-check-desk.tsx').then(({FactCheckDesk}) => ({default: FactCheckDesk})),
      ),
      router: route.create('/', [route.create('/:issue', [route.create('/:use')])]),
    },
  ],
  document: {
    actions: explainedQuotations,
    inspectors: (previous) => [...previous, quotationsInspector],
  },
  form: {components: {input: QuotationsInput}},
  i18n: {
    bundles: [
      defineLocaleResourceBundle({
        locale: 'en-US',
        namespace: factCheckNamespace,
        resources: () => import('./locale/en.ts'),
      }),
    ],
  },
})
