/** Run before the tests: makes sure that there is a browser for those that need one. */
import {findChromium, installChromium} from './chromium.ts'

if (findChromium() === undefined) installChromium((line) => process.stderr.write(`tests: ${line}\n`))
