import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {ownLake} from '../../../../sanity.lake.ts'
import {schemaTypes} from '../../../../schemas/index.ts'

/** A Studio of the same documents with nothing of ours in it: Sanity's own lists, forms and Vision. */
export default defineConfig({
  name: 'default',
  title: 'A bare Studio',
  projectId: 'local',
  dataset: 'production',
  ...ownLake(),
  plugins: [structureTool(), visionTool()],
  schema: {types: schemaTypes},
})
