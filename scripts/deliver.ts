import './cli/spare-locales.ts'

const {deliverCommand} = await import('./deliver/deliver-command.ts')
process.exitCode = await deliverCommand(process.argv.slice(2), process.env, process.stdout, process.stderr)
