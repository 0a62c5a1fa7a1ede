import type {z} from 'zod'

interface Contents {
  essays: {_ref: string}[]
  contentsOverride: {essayRef: string | null}[]
}

/** Refuses other words for the contents line of an essay that isn't in the issue: they would be dropped without a word. */
export const overridesAreOfItsEssays = (context: z.core.ParsePayload<Contents>): void => {
  const {essays, contentsOverride} = context.value
  contentsOverride.forEach(({essayRef}, index) => {
    if (essayRef === null || essays.some(({_ref}) => _ref === essayRef)) return
    context.issues.push({
      code: 'custom',
      path: ['contentsOverride', index, 'essayRef'],
      input: essayRef,
      params: {ruleId: 'contract/stray-override'},
    })
  })
}
