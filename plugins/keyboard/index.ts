import {definePlugin} from 'sanity'
import {FocusBack} from './focus-back.tsx'

/** What the Studio lacks for those who have no mouse. */
export const keyboard = definePlugin({
  name: 'keyboard',
  studio: {components: {layout: FocusBack}},
})
