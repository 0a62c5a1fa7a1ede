import {scaled, sum} from './numeral.ts'

/** Chinese and Japanese digits, the ordinary ones and those of banknotes. */
const digits: Readonly<Record<string, string>> = {
  ...{〇: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9'},
  ...{
    两: '2',
    兩: '2',
    壹: '1',
    贰: '2',
    貳: '2',
    叁: '3',
    參: '3',
    肆: '4',
    伍: '5',
    陆: '6',
    陸: '6',
    柒: '7',
    捌: '8',
    玖: '9',
  },
}
const small: Readonly<Record<string, number>> = {十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3}
/** 万 = 10^4, 亿 = 10^8, 兆 = 10^12 as Japan and Taiwan count. */
const large: Readonly<Record<string, number>> = {万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12}

const digit = Object.keys(digits).join('')
const unit = [...Object.keys(small), ...Object.keys(large)].join('')

/** What a number with Chinese characters in it looks like, once digits are ASCII: 3.5亿, 1万2千, 二〇二九, 三百五十. */
export const hanPattern = `(?:\\d[\\d,]*(?:\\.\\d+)?|[${digit}${unit}])[${digit}${unit}\\d.点點]*`

/**
 * The value of such a number.
 *
 * @param written - Digits of other scripts made ASCII, grouping commas dropped.
 * @returns `undefined` when it is none.
 */
export const hanValue = (written: string): string | undefined => {
  const text = written.replace(/[点點]/g, '.')
  if (!/[^\d.]/.test(text)) return undefined
  if (!Array.from(text).some((one) => one in small || one in large)) {
    const plain = asDigits(text)
    return /^\d+(\.\d+)?$/.test(plain) ? scaled(plain, 0) : undefined
  }
  let [total, section] = ['0', '0']
  for (const [, number = '', scale = ''] of text.matchAll(
    new RegExp(`([${digit}\\d.]*)([${unit}]|$)`, 'g'),
  )) {
    const value = asDigits(number).replace(/^0+(?=\d)/, '')
    if (value !== '' && !/^\d+(\.\d+)?$/.test(value)) return undefined
    const power = large[scale]
    if (power === undefined) {
      // 十 alone is ten, 百台 a hundred.
      const counted = value === '' && scale !== '' ? '1' : value || '0'
      section = sum(section, scaled(counted, small[scale] ?? 0))
    } else {
      const counted = sum(section, value || '0')
      // 2万亿: a large unit right after another multiplies what came before.
      if (counted === '0' && total !== '0') total = scaled(total, power)
      else total = sum(total, scaled(counted === '0' ? '1' : counted, power))
      section = '0'
    }
  }
  return sum(total, section)
}

const asDigits = (text: string): string =>
  text.replace(new RegExp(`[${digit}]`, 'g'), (one) => digits[one] ?? one)
