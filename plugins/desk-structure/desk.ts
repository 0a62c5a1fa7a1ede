import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {BookIcon} from '@sanity/icons/Book'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CogIcon} from '@sanity/icons/Cog'
import {ComposeIcon} from '@sanity/icons/Compose'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {EditIcon} from '@sanity/icons/Edit'
import {ImageIcon} from '@sanity/icons/Image'
import {InboxIcon} from '@sanity/icons/Inbox'
import {LinkIcon} from '@sanity/icons/Link'
import {LinkRemovedIcon} from '@sanity/icons/LinkRemoved'
import {PublishIcon} from '@sanity/icons/Publish'
import {StarIcon} from '@sanity/icons/Star'
import {UnknownIcon} from '@sanity/icons/Unknown'
import {UsersIcon} from '@sanity/icons/Users'
import {CaptureField} from '../link-inbox/capture-field.tsx'
import type {DocumentRoom, PlaceRoom, Room, RoomGroup} from './rooms.ts'
import {
  deadLinks,
  linksChosen,
  linksRun,
  linksUnused,
  quotesToCheck,
  sourcesWithoutSnapshot,
} from './states.ts'

const edited = [{field: '_updatedAt', direction: 'desc'}] as const
const newest = [{field: '_createdAt', direction: 'desc'}] as const

export const thisWeek: PlaceRoom = {kind: 'place', id: 'this-week', title: 'this-week', icon: StarIcon}
export const settings: PlaceRoom = {kind: 'place', id: 'settings', title: 'settings', icon: CogIcon}

const issuesIn = (status: 'drafting' | 'ready' | 'published', icon: DocumentRoom['icon']): DocumentRoom => ({
  kind: 'documents',
  id: status,
  title: `issues.${status}`,
  icon,
  type: 'issue',
  where: `status == "${status}"`,
  // Issues begin as drafts.
  isDerived: status !== 'drafting',
  order: [{field: 'number', direction: status === 'published' ? 'desc' : 'asc'}],
  isCounted: true,
})

const issues: RoomGroup = {
  kind: 'group',
  id: 'issues',
  title: 'issues',
  icon: BookIcon,
  rooms: [
    issuesIn('drafting', EditIcon),
    issuesIn('ready', CheckmarkCircleIcon),
    issuesIn('published', PublishIcon),
    {
      kind: 'documents',
      id: 'by-date',
      title: 'issues.by-date',
      icon: CalendarIcon,
      type: 'issue',
      order: [{field: 'datePublished', direction: 'desc'}],
      isCounted: true,
    },
  ],
}

const linksIn = (
  state: 'unused' | 'chosen' | 'run',
  where: string,
  icon: DocumentRoom['icon'],
): DocumentRoom => ({
  kind: 'documents',
  id: state,
  title: `links.${state}`,
  icon,
  type: 'weeklyLink',
  where,
  dependsOn: ['issue'],
  isDerived: state !== 'unused',
  order: newest,
  isCounted: true,
})

const unused = linksIn('unused', linksUnused, InboxIcon)

const links: RoomGroup = {
  kind: 'group',
  id: 'links',
  title: 'links',
  icon: LinkIcon,
  rooms: [unused, linksIn('chosen', linksChosen, CheckmarkCircleIcon), linksIn('run', linksRun, PublishIcon)],
  counts: unused,
  head: CaptureField,
}

const sources: RoomGroup = {
  kind: 'group',
  id: 'sources',
  title: 'sources',
  icon: EarthGlobeIcon,
  rooms: [
    {
      kind: 'documents',
      id: 'all',
      title: 'sources.all',
      icon: DocumentsIcon,
      type: 'source',
      order: edited,
      isCounted: true,
    },
    {
      kind: 'documents',
      id: 'dead',
      title: 'sources.dead',
      icon: LinkRemovedIcon,
      type: 'source',
      where: deadLinks,
      isDerived: true,
      order: edited,
      isCounted: true,
    },
    {
      kind: 'documents',
      id: 'without-snapshot',
      title: 'sources.without-snapshot',
      icon: UnknownIcon,
      type: 'source',
      where: sourcesWithoutSnapshot,
      dependsOn: ['sourceSnapshot'],
      isDerived: true,
      order: edited,
      isCounted: true,
    },
  ],
}

const whole = (
  id: string,
  title: DocumentRoom['title'],
  icon: DocumentRoom['icon'],
  type: string,
  order: DocumentRoom['order'],
): DocumentRoom => ({kind: 'documents', id, title, icon, type, order, isCounted: false})

const quotes: DocumentRoom = {
  kind: 'documents',
  id: 'quotes-to-check',
  title: 'quotes-to-check',
  icon: BlockquoteIcon,
  type: 'quote',
  where: quotesToCheck,
  dependsOn: ['quoteCheck'],
  isDerived: true,
  order: edited,
  isCounted: true,
}

/** What people do here, in the order in which a week goes; a gap between parts of the list is `null`. */
export const desk: readonly (Room | null)[] = [
  thisWeek,
  issues,
  whole('essays', 'essays', ComposeIcon, 'essay', edited),
  links,
  null,
  sources,
  quotes,
  whole('credits', 'credits', ImageIcon, 'imageCredit', [{field: 'creditLine', direction: 'asc'}]),
  null,
  whole('people', 'people', UsersIcon, 'person', [{field: 'name', direction: 'asc'}]),
  settings,
]
