import './cli/spare-locales.ts'

const {preflightCommand} = await import('./preflight/preflight-command.ts')
process.exitCode = await preflightCommand(process.argv.slice(2), process.env, process.stdout, process.stderr)
