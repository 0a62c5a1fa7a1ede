/** What can be done with a page outside of the Studio. Each says by its answer whether the browser let it. */

/** Copies text as it is. */
export const copyText = (text: string): Promise<boolean> =>
  done(async () => navigator.clipboard.writeText(text))

/** Copies a page so that a word processor or a mail app takes it formatted. */
export const copyRich = (html: string, text: string): Promise<boolean> =>
  done(async () =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], {type: 'text/html'}),
        'text/plain': new Blob([text], {type: 'text/plain'}),
      }),
    ]),
  )

/** Saves the bytes as the export would write them. */
export const download = (name: string, content: string): void => {
  const url = URL.createObjectURL(new Blob([content], {type: 'application/octet-stream'}))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url))
}

/** Opens a page in a window of its own, in a frame there: the window is the Studio's, and the page must not become part of it. */
export const openInWindow = (title: string, html: string): boolean => {
  const opened = window.open('', '_blank')
  if (opened === null) return false
  const {document: page} = opened
  page.title = title
  page.body.style.margin = '0'
  page.body.append(frameWith(page, title, html, ''))
  return true
}

/** Prints a page by way of a frame that nobody sees. */
export const print = (title: string, html: string): void => {
  // A frame may not print unless it may show dialogs. It still runs no scripts.
  const frame = frameWith(document, title, html, 'allow-same-origin allow-modals')
  frame.style.position = 'fixed'
  frame.style.visibility = 'hidden'
  frame.addEventListener('load', () => {
    const printed = frame.contentWindow
    if (printed === null) return
    printed.addEventListener('afterprint', () => frame.remove())
    printed.print()
  })
  document.body.append(frame)
}

const frameWith = (page: Document, title: string, html: string, sandbox: string): HTMLIFrameElement => {
  const frame = page.createElement('iframe')
  frame.setAttribute('sandbox', sandbox)
  frame.title = title
  frame.srcdoc = html
  frame.style.cssText = 'display:block;border:0;width:100%;height:100vh'
  return frame
}

const done = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work()
    return true
  } catch {
    return false
  }
}
