import {runCommand} from './cli/run-command.ts'
import {startCommand} from './start/start-command.ts'

process.exitCode = await runCommand('npm start -- --help', process.argv.slice(2), startCommand)
