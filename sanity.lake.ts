import {createClient} from '@sanity/client'
import type {WorkspaceOptions} from 'sanity'
import {LAKE_META} from './lake/multiplex/lake-meta.ts'
import {multiplexedFetch} from './lake/multiplex/multiplexed-fetch.ts'

/** Port of a lake that is not told of otherwise. */
const DEFAULT_PORT = 3900

/**
 * The lake's origin: what the page says, else its usual port on the page's own host. So a Studio that is opened under a machine's
 * address on the newsroom's network finds the lake there, too.
 */
const lakeUrl = (): string => {
  // The command line reads this configuration where there is no page.
  if (typeof document === 'undefined') return `http://localhost:${DEFAULT_PORT}`
  const said = document.querySelector(`meta[name="${LAKE_META}"]`)?.getAttribute('content')
  const url = new URL(said ?? `http://localhost:${DEFAULT_PORT}`)
  url.hostname = location.hostname
  return url.origin
}

/** What the Studio needs to be told of a lake of our own; the hosted one is what it expects by itself. */
export const ownLake = (): Partial<WorkspaceOptions> => {
  const apiHost = lakeUrl()
  const fetch = multiplexedFetch(apiHost)
  return {
    apiHost,
    unstable_clientFactory: (options) =>
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps the project's id out of the host name
      createClient({...options, apiHost, useProjectHostname: false, resolveFetch: () => fetch}),
    // Without a list of providers the Studio asks the lake for its own, the sign-in page.
    auth: {loginMethod: 'token', redirectOnSingle: false},
    releases: {enabled: false},
    scheduledDrafts: {enabled: false},
    scheduledPublishing: {enabled: false},
    tasks: {enabled: false},
    announcements: {enabled: false},
    mediaLibrary: {enabled: false},
    apps: {canvas: {enabled: false}},
    // The Studio would ask the lake for them, and make each document's pane anew when it answers that it has none: what was
    // pressed, and what could be undone, would be gone with the first pane.
    document: {comments: {enabled: false}},
  }
}
