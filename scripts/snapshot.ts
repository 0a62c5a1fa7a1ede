import './cli/spare-locales.ts'

const {snapshotCommand} = await import('./snapshot/snapshot-command.ts')
process.exitCode = await snapshotCommand(process.argv.slice(2), process.env, process.stdout, process.stderr)
