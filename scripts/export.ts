import './cli/spare-locales.ts'

const {exportCommand} = await import('./export/export-command.ts')
process.exitCode = await exportCommand(process.argv.slice(2), process.env, process.stdout, process.stderr)
