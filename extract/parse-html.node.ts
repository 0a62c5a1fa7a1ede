import {parseHTML} from 'linkedom'

/** A document of HTML, where there is no browser. Loads nothing and runs nothing. */
export const parseHtml = (html: string): Document =>
  parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
    .document
