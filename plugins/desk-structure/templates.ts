import type {InitialValueResolverContext, Template} from 'sanity'
import en from './locale/en.ts'
import {deskNamespace} from './locale/messages.ts'

/** Whoever is signed in, as a person of the newsroom: nobody knows their account's id by heart. */
export const signedIn: Template = {
  id: 'person-signed-in',
  title: en['people.signed-in'],
  i18n: {title: {key: 'people.signed-in', ns: deskNamespace}},
  schemaType: 'person',
  value: (_params: unknown, {currentUser}: InitialValueResolverContext) =>
    currentUser === null ? {} : {name: currentUser.name, userId: currentUser.id},
}
