import {AddIcon} from '@sanity/icons/Add'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'

export const choiceIcons = {quote: BlockquoteIcon, source: EarthGlobeIcon, new: AddIcon}
