import {enableCompileCache} from 'node:module'

enableCompileCache()
const {runCommand} = await import('./cli/run-command.ts')
const {startCommand} = await import('./start/start-command.ts')
process.exitCode = await runCommand('npm start -- --help', process.argv.slice(2), startCommand)
