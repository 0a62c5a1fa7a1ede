import './cli/spare-locales.ts'

const {sheetCommand} = await import('./sheet/sheet-command.ts')
process.exitCode = await sheetCommand(process.argv.slice(2), process.env, process.stdout, process.stderr)
