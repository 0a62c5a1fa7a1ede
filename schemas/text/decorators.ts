import {DECORATORS, LIST_TYPES} from '../../newsletter/vocabulary.ts'
import {optionsOf} from '../lib/options.ts'

export const decorators = optionsOf(DECORATORS)
export const lists = optionsOf(LIST_TYPES)
