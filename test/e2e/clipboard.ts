import type {Page} from 'playwright-core'
import type {Clipboard} from '../../plugins/writing/paste/read-clipboard.ts'

/**
 * Puts something on the browser's clipboard as another program would: as it is. Through an event, since the clipboard's own
 * interface cleans what pages give it.
 */
export const putOnClipboard = async (page: Page, clipboard: Clipboard): Promise<void> => {
  const isDone = await page.evaluate(({html, text}) => {
    const fill = (event: ClipboardEvent) => {
      event.stopImmediatePropagation()
      event.preventDefault()
      if (html !== '') event.clipboardData?.setData('text/html', html)
      if (text !== '') event.clipboardData?.setData('text/plain', text)
    }
    window.addEventListener('copy', fill, {capture: true, once: true})
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what replaces it is what cleans
    return document.execCommand('copy')
  }, clipboard)
  if (!isDone) throw new Error('The browser wrote nothing to its clipboard.')
}
