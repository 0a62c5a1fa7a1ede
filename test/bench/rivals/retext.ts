import retextEnglish from 'retext-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextRepeatedWords from 'retext-repeated-words'
import {unified} from 'unified'
import {VFile} from 'vfile'

/** What one would take for two of the rules: retext's own plugins over the same texts. */
export const retextPipeline = (): ((texts: readonly string[]) => Promise<number>) => {
  const processor = unified()
    .use(retextEnglish)
    .use(retextRepeatedWords)
    .use(retextIndefiniteArticle)
    .freeze()
  return async (texts) => {
    let messages = 0
    for (const text of texts) {
      const file = new VFile(text)
      await processor.run(processor.parse(file), file)
      messages += file.messages.length
    }
    return messages
  }
}
