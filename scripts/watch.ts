import './cli/spare-locales.ts'

const {watchCommand} = await import('./watch/watch-command.ts')
process.exitCode = await watchCommand(
  'watch',
  process.argv.slice(2),
  process.env,
  process.stdout,
  process.stderr,
)
