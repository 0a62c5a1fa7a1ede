import {definePlugin} from 'sanity'
import {withQueries} from './with-queries.tsx'

/** Saves the export's queries in Vision, for each person who opens it. To be named after Vision. */
export const exportQueries = definePlugin({
  name: 'export-queries',
  tools: (tools) =>
    tools.map((tool) => (tool.name === 'vision' ? {...tool, component: withQueries(tool.component)} : tool)),
})
