import {chromium as playwright, type Browser} from 'playwright-core'
import {installChromium, findChromium} from './chromium.ts'

/** Starts headless Chromium; the caller closes it. Its own traffic to hosts elsewhere is switched off. */
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
    ],
  })
}
