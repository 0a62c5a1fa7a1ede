import type {StoredDocument} from '../fixtures/sample-documents.ts'
import {paragraph} from './portable-text.ts'

/** Where the one image of generated archives lies, seen from the NDJSON file. */
export const GENERATED_IMAGE = 'images/works.png'

/** An image field as an export writes it. */
export const imageField = () => ({_type: 'image', _sanityAsset: `image@file://./${GENERATED_IMAGE}`})

export const stored = (
  _id: string,
  _type: string,
  fields: Readonly<Record<string, unknown>>,
): StoredDocument => ({
  _id,
  _type,
  _rev: `rev-${_id}`,
  ...fields,
})

export const PEOPLE = ['person-ines', 'person-odd', 'person-tarek'] as const

/** Who checks every quote; nobody's co-author. */
export const CHECKER = {id: 'person-vera', account: 'p-vera'} as const

/** What every generated issue shares: the newsletter and its writers. */
export const sharedDocuments = (): readonly StoredDocument[] => [
  stored(CHECKER.id, 'person', {name: 'Vera', userId: CHECKER.account}),
  stored('newsletter', 'newsletter', {
    title: 'Generated Weekly',
    tagline: 'Words in bulk',
    url: 'https://weekly.example',
    inLanguage: 'en',
    timeZone: 'Europe/Lisbon',
    welcome: [paragraph('w', 'This issue was made by a machine, to measure machines.')],
    sender: {name: 'Generated Weekly', email: 'desk@weekly.example'},
    postalAddress: '4 Measure Street, Sampleton',
    subscribeUrl: 'https://weekly.example/subscribe',
    unsubscribeUrl: '{{unsubscribe_url}}',
    colors: {
      light: {background: '#ffffff', ink: '#1a1a1a', muted: '#5b5b5b', link: '#1d4f91', hairline: '#d9d9d9'},
      dark: {background: '#161616', ink: '#ececec', muted: '#a8a8a8', link: '#8ab4e8', hairline: '#3a3a3a'},
    },
    footer: [paragraph('f', 'You get this because a benchmark asked for it.')],
  }),
  stored(PEOPLE[0], 'person', {name: 'Inês Prova', role: 'Editor', url: 'https://weekly.example/ines'}),
  stored(PEOPLE[1], 'person', {name: 'Odd Måling', role: 'Writer'}),
  stored(PEOPLE[2], 'person', {name: 'Tarek Qiyas', role: 'Writer'}),
]
