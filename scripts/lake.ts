import {enableCompileCache} from 'node:module'

enableCompileCache()
const {lakeCommand} = await import('./lake/lake-command.ts')
process.exitCode = await lakeCommand(process.argv.slice(2))
