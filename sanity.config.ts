import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {API_VERSION} from './newsletter/query/api.ts'
import {corrections} from './plugins/corrections/index.ts'
import {deskStructure} from './plugins/desk-structure/index.ts'
import {exportQueries} from './plugins/export-queries/index.ts'
import {factCheck} from './plugins/fact-check/index.ts'
import {issuePreview} from './plugins/issue-preview/index.ts'
import {keyboard} from './plugins/keyboard/index.ts'
import {linkInbox} from './plugins/link-inbox/index.ts'
import {linkStatus} from './plugins/link-status/index.ts'
import {snapshots} from './plugins/snapshots/index.ts'
import {withWriting, writing} from './plugins/writing/index.ts'
import {publishable} from './plugins/publishable/index.ts'
import {withContract} from './plugins/publishable/with-contract.ts'
import {ownLake} from './sanity.lake.ts'
import {schemaTypes} from './schemas/index.ts'

// Written out in full: the build puts these values, and no others, into the page.
const projectId = process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'local'
const dataset = process.env['SANITY_STUDIO_DATASET'] ?? 'production'

export default defineConfig({
  name: 'default',
  title: 'a/symmetric studio',
  projectId,
  dataset,
  ...(projectId === 'local' && ownLake()),
  plugins: [
    deskStructure(),
    factCheck(),
    corrections(),
    linkInbox(),
    writing(),
    publishable(),
    issuePreview(),
    linkStatus(),
    snapshots(),
    visionTool({defaultApiVersion: API_VERSION}),
    exportQueries(),
    keyboard(),
  ],
  schema: {types: withContract(withWriting(schemaTypes))},
})
