import {enableCompileCache} from 'node:module'

enableCompileCache()
const {runCommand} = await import('./cli/run-command.ts')
const {lakeCommand} = await import('./lake/lake-command.ts')
process.exitCode = await runCommand('npm run lake -- --help', process.argv.slice(2), lakeCommand)
