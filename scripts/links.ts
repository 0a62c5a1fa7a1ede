import './cli/spare-locales.ts'

const {linksCommand} = await import('./links/links-command.ts')
process.exitCode = await linksCommand(process.argv.slice(2), process.env, process.stdout, process.stderr)
