import {fileURLToPath} from 'node:url'
import {defineCliConfig} from 'sanity/cli'

const nodeInBrowser = fileURLToPath(
  new URL('plugins/issue-preview/checks/node-in-browser.ts', import.meta.url),
)

/** Whether it is the command line that reads the Studio's schemas, in Node itself: it has everything bundled. */
const isReadInNode = (ssr: {readonly noExternal?: unknown} | undefined): boolean => ssr?.noExternal === true

export default defineCliConfig({
  api: {
    projectId: process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'local',
    dataset: process.env['SANITY_STUDIO_DATASET'] ?? 'production',
  },
  deployment: {autoUpdates: false},
  schemaExtraction: {path: 'schema.json', enforceRequiredFields: true},
  // The checks make the message as it is sent, with encoders that know of Node.
  vite: (config) =>
    isReadInNode(config.ssr)
      ? config
      : {
          ...config,
          resolve: {...config.resolve, alias: {'node:stream': nodeInBrowser, 'node:path': nodeInBrowser}},
          worker: {format: 'es'},
        },
  typegen: {
    path: './newsletter/query/*.ts',
    schema: 'schema.json',
    generates: 'sanity.types.ts',
    overloadClientMethods: false,
  },
})
