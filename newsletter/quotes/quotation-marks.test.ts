import {describe, expect, it} from 'vitest'
import {markedWords} from './quotation-marks.ts'

const wordsIn = (text: string) => markedWords(text).map(({start, end}) => text.slice(start, end))

describe('words in quotation marks', () => {
  it.each([
    ['English', 'He said “we will”, and “so we did”.', ['we will', 'so we did']],
    ['single', 'She called it ‘a price’ then.', ['a price']],
    ['straight', 'He said "we will", and "so we did".', ['we will', 'so we did']],
    ['straight single', "She called it 'a price' then.", ['a price']],
    ['nested: the outermost', 'He said “they call it ‘a price’ here”.', ['they call it ‘a price’ here']],
    ['single around double', 'He said ‘they call it “a price” here’.', ['they call it “a price” here']],
    ['Chinese', '他说“不行”，又说：「好」。', ['不行', '好']],
    ['Japanese, nested', '三宅は「彼は『駄目』と言う」と話す', ['彼は『駄目』と言う']],
    ['French', 'Il a dit « non » hier.', [' non ']],
    ['German', 'Er sagte „nein“ und ging.', ['nein']],
    ['German, turned', 'Er sagte »nein« und ging.', ['nein']],
    ['Arabic', 'وأضافت: «لا نريد»', ['لا نريد']],
    ['after a bracket or a dash', 'so (“one”) —“two”', ['one', 'two']],
    ['straight after Chinese', '他说"不行"了', ['不行']],
    ['with an apostrophe inside', 'She said ‘it doesn’t matter’ twice.', ['it doesn’t matter']],
    ['with a possessive inside', 'She said ‘the workers’ rights are’ here.', ['the workers’ rights are']],
    ['ending with a year', 'built "in 2019" and "in 2020"', ['in 2019', 'in 2020']],
    ['with inches inside', 'He asked for "a 6" pipe" there.', ['a 6" pipe']],
    ['that go on in the next paragraph', 'He said: “This goes on', ['This goes on']],
  ])('are found: %s', (_, text, words) => {
    expect(wordsIn(text)).toEqual(words)
  })

  it.each([
    ['apostrophes', 'It’s the workers’ own, isn’t it? Don’t.'],
    ['straight apostrophes', "It's the workers' own, isn't it?"],
    ['years and dropped letters', "the ’90s, ‘90s, '90s, ’tis, ‘tis, rock ’n’ roll, rock ‘n’ roll"],
    ['feet and inches', 'a 6" pipe, an 8" one, 5\'10" tall and 6′ 2″'],
    ['minutes and seconds', 'at 35° 12\' 30" north'],
    ['titles in Chinese', '读《资本论》'],
    ['empty marks', 'nothing “” and "" here'],
  ])('are not seen in %s', (_, text) => {
    expect(wordsIn(text)).toEqual([])
  })
})
