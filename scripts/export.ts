import {loadCommand} from './prepared/load-command.ts'

const {exportCommand} = await loadCommand('export', async () => {
  await import('./cli/spare-locales.ts')
  return import('./export/export-command.ts')
})
process.exitCode = await exportCommand(process.argv.slice(2), process.env, process.stdout, process.stderr)
