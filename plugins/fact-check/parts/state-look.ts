import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {CircleIcon} from '@sanity/icons/Circle'
import {EditIcon} from '@sanity/icons/Edit'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {SyncIcon} from '@sanity/icons/Sync'
import {UnlinkIcon} from '@sanity/icons/Unlink'
import {UsersIcon} from '@sanity/icons/Users'
import type {ComponentType} from 'react'
import {QUOTE_STATES} from '../../../newsletter/vocabulary.ts'
import type {StateName} from '../../../newsletter/quotes/derive-state.ts'

/** How a state is shown: in colour, by a sign, and in words. */
export interface StateLook {
  readonly tone: 'default' | 'positive' | 'caution' | 'critical'
  readonly icon: ComponentType
  readonly title: string
}

const looks = {
  verified: {tone: 'positive', icon: CheckmarkCircleIcon},
  unchecked: {tone: 'default', icon: CircleIcon},
  stale: {tone: 'caution', icon: SyncIcon},
  needsChange: {tone: 'critical', icon: EditIcon},
  disputed: {tone: 'caution', icon: UsersIcon},
  cannotVerify: {tone: 'critical', icon: ErrorOutlineIcon},
  sourceMissing: {tone: 'critical', icon: UnlinkIcon},
  unregistered: {tone: 'caution', icon: BlockquoteIcon},
  waived: {tone: 'default', icon: EyeClosedIcon},
} as const satisfies Readonly<Record<StateName, Omit<StateLook, 'title'>>>

export const lookOf = (state: StateName): StateLook => ({
  ...looks[state],
  title: QUOTE_STATES.find(({value}) => value === state)?.title ?? state,
})
