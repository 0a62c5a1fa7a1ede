/** What makers quoted early in 2021 and early in 2026, in weeks. The essay's table and its chart are both made from it. */
export const deliveryTimes = [
  {unit: 'Distribution, up to 2.5 MVA', short: '< 2.5 MVA', weeks: [14, 46]},
  {unit: 'Medium, 2.5 to 100 MVA', short: '2.5-100 MVA', weeks: [38, 108]},
  {unit: 'Large, 100 to 500 MVA', short: '100-500 MVA', weeks: [56, 187]},
  {unit: 'Above 500 MVA', short: '> 500 MVA', weeks: [64, 214]},
] as const
