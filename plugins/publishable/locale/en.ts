/** What stands in the way of publishing, in English. */
export default {
  'reasons.title_one': 'One thing stands in the way:',
  'reasons.title_other': '{{count}} things stand in the way:',
  'reasons.more_one': '… and one more. The list behind the warning sign above has it.',
  'reasons.more_other': '… and {{count}} more. The list behind the warning sign above has them.',
} as const
