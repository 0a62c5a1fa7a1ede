import {networkInterfaces} from 'node:os'
import {chromium as playwright, type Browser} from 'playwright-core'
import {installChromium, findChromium} from './chromium.ts'

/**
 * Starts headless Chromium; the caller closes it. No host but this machine is found from it, and its own
 * traffic is switched off.
 */
export const launchChromium = async (): Promise<Browser> => {
  const {executablePath, env} = findChromium() ?? installChromium(() => undefined)
  return playwright.launch({
    executablePath,
    env: {...process.env, ...env},
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Windows of one profile then share what V8 has compiled, and open twice as fast.
      '--process-per-site',
      `--host-resolver-rules=MAP * ~NOTFOUND, ${here().join(', ')}`,
    ],
  })
}

/** Rules that except the names and addresses of this machine. */
const here = (): readonly string[] => {
  const addresses = Object.values(networkInterfaces()).flatMap((some) => some ?? [])
  return ['localhost', ...addresses.map(({address}) => address)].map((host) => `EXCLUDE ${host}`)
}
