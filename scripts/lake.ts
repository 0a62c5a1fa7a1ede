import {runCommand} from './cli/run-command.ts'
import {lakeCommand} from './lake/lake-command.ts'

process.exitCode = await runCommand('npm run lake -- --help', process.argv.slice(2), lakeCommand)
