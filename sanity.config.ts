import {createClient} from '@sanity/client'
import {visionTool} from '@sanity/vision'
import {defineConfig, type WorkspaceOptions} from 'sanity'
import {structureTool} from 'sanity/structure'
import {API_VERSION} from './newsletter/query/api.ts'
import {schemaTypes} from './schemas/index.ts'

// Written out in full: the build puts these values, and no others, into the page.
const projectId = process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'local'
const dataset = process.env['SANITY_STUDIO_DATASET'] ?? 'production'
const lakeUrl = process.env['SANITY_STUDIO_LAKE_URL'] ?? 'http://localhost:3900'

/** What a lake of our own needs to be told; the hosted one is what the Studio expects by itself. */
const ownLake = {
  apiHost: lakeUrl,
  unstable_clientFactory: (options: Parameters<typeof createClient>[0]) =>
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps the project's id out of the host name
    createClient({...options, apiHost: lakeUrl, useProjectHostname: false}),
  auth: {loginMethod: 'token' as const, redirectOnSingle: false, providers: []},
  releases: {enabled: false},
  scheduledDrafts: {enabled: false},
  scheduledPublishing: {enabled: false},
  tasks: {enabled: false},
  announcements: {enabled: false},
  mediaLibrary: {enabled: false},
  apps: {canvas: {enabled: false}},
} satisfies Partial<WorkspaceOptions>

export default defineConfig({
  name: 'default',
  title: 'a/symmetric studio',
  projectId,
  dataset,
  ...(projectId === 'local' && ownLake),
  plugins: [structureTool(), visionTool({defaultApiVersion: API_VERSION})],
  schema: {types: schemaTypes},
})
