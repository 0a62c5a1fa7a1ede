import {blockquote, bullet, callout, divider, h2, h3, numbered, p, table, text} from '../../writing/blocks.ts'
import {document, slug} from '../../writing/document.ts'
import {figure} from '../../writing/figure.ts'
import {em, foreign, link, note, ours, quoted, strong, sup} from '../../writing/pieces.ts'
import {reference, references} from '../../writing/reference.ts'

export const motherMachines = document('essay', 'essay-mother-machines', {
  title: 'The Machines That Make the Machines',
  slug: slug('the-machines-that-make-the-machines'),
  label: 'Mother machines',
  teaser: 'Precision is handed down from one machine to the next, and the family is smaller than it looks.',
  authors: references('person-calder', 'person-achterberg'),
  body: text(
    p`There is a room in the hills above Lake Biwa where nobody is allowed to hurry, because hurrying warms the air.
      The floor stands on its own foundation. On it are four grinding machines, the youngest built in 1987, and what
      they grind is the guideways of other grinding machines. Visitors may look through a window for ten minutes.
      Their body heat has been allowed for.`,
    p`Machine tools are a small industry. All the lathes, mills and grinders sold in the world in a year cost less
      than a month of its cars. But nothing else in this newsletter exists without them. The turbine, the pump, the
      crane, the chip plant’s vacuum chamber: each was cut by a machine, which was cut by a machine, and so on back,
      in an unbroken line, to a handful of Englishmen with files.`,
    p`In Japanese they are called ${foreign('工作機械', 'ja')}, working machines, and in Chinese ${foreign(
      '工作母机',
      'zh-Hans',
    )}, working mother machines. The second name is the better one. It has the policy problem in it.`,
    h2`The mother principle`,
    p`A columnist for a Japanese trade weekly puts that problem in two sentences:`,
    blockquote`${quoted(
      'The mother principle holds today as it always has. The precision of a machine can’t exceed the precision of the machine that made it.',
      'mother-principle',
      {showOriginal: true},
    )}`,
    p`He goes on to name the exception, which is the human hand. A flat surface that is flatter than any machine could
      make it is scraped, by a person with a chisel, who takes off two microns here and one there, and checks against
      a plate that was itself scraped. The technique is called ${foreign('きさげ', 'ja')}. The number of those who master
      it has halved in a decade.${note({source: 'source-machine-tool-weekly', locator: 'paragraph 3'})}`,
    figure('machine-hall.jpg', {
      alt: 'A long factory hall in perspective, roof trusses and skylights converging on a bright gate, rows of machine tools on either side.',
      caption: 'A hall before the first shift.',
      credit: 'credit-drost',
    }),
    p`So precision is inherited, and now and then improved on by hand. A country that wants to enter the trade can
      buy the machines, as long as someone will sell them, and then it has the machines. It doesn’t have the line.`,
    h2`Counting what can be counted`,
    p`China has bought, built and subsidised machine tools for twenty years and now makes more of them than anyone,
      by number and by weight. In the top grade, where five axes move at once and the error is counted in single
      microns, it still imports most of what it uses. The table shows how steep the last part of the hill is.`,
    table('Machine tools by grade: who makes what China uses', [
      ['Grade', 'Error allowed, µm', 'Home-made, 2015', 'Home-made, 2025'],
      ['Economy', '50', '92%', '98%'],
      ['Standard', '15', '61%', '83%'],
      ['High', '5', '12%', '37%'],
      ['Top', '1', '2%', '8%'],
    ]),
    p`The usual reading of such a table is that it is a matter of time. Give the third and the fourth line ten years more
      and they will look like the second. That may be so. He Min, who is chief engineer of a maker that has been trying
      for fifteen, thinks that something is being miscounted. The industry, she told a trade journal, lacks
      “${quoted(
        'not a prototype that can be shown, but a hundred machine tools that can run for three years',
        'three-years',
      )}”.${note({source: 'source-machinery-frontier', locator: 'paragraph 2'})}`,
    p`It is a precise complaint. A prototype is a machine made by the best people in the firm, from the best of a
      hundred castings, and measured on a good day. The hundred that follow are made by everyone else. What
      separates them is not a secret that could be bought or stolen. It is foundry sand of the same moistness every
      Monday; a bearing supplier who rings before the customer does; and a service engineer within two hours’ drive.`,
    h3`Hours, not exhibits`,
    p`Ms He’s remedy is to pay for hours. At present a subsidy falls due when a machine passes acceptance, so the
      firms have become very good at passing acceptance. She would pay a third then, and the rest by the spindle
      hour, read from the machine, for three years. Three objections are made to this:`,
    numbered`Spindle hours can be faked by letting the machine cut air.`,
    numbered`Customers will not let anybody read their machines.`,
    numbered`Small makers can’t wait three years for their money.`,
    p`The first two have technical answers, and the third has a financial one. None has been tried, because the
      present arrangement has a great virtue for those who run it: it can be photographed.`,
    figure('factory-plan.png', {
      alt: 'Line drawing of a factory’s ground plan: foundry, machining, scraping room, assembly and test bay in a row, with the scraping room smallest.',
      caption:
        'Where the floor space goes in a maker of grinding machines. The bottleneck is the smallest room.',
      credit: 'credit-own-drawing',
    }),
    h2`What controls can do`,
    p`Those who hold the line have tried to keep it. Export controls on machine tools are as old as the Cold War, and have
      the same weakness as then. The metrologist Ilse Brandvold, whose notes are out of print and off the web,
      put it in one line: “${quoted(
        '[c]ontrols that name a machine invite its makers to build the next one',
        'controls',
      )}”.${note({
        source: 'source-notes-on-measurement',
        text: 'The author’s own page is gone; the address leads to a copy.',
      })} The rest of her sentence, on controls that name a tolerance, is less quotable and more useful: they are met by
      measuring badly.`,
    p`Her own proposal was to control service. A five-axis machine without its maker’s software keys, spare spindles
      and yearly calibration is out of tolerance within two or three years. It needs no inspector; it needs only
      that someone doesn’t come. Several makers have drawn the conclusion on their own account, and their newer
      machines refuse to start if they have been moved.`,
    p`Whether that is wise is another matter. A customer who has once been locked out of his own lathe will pay a
      good deal for a worse one that he can mend. Much of the growth in the table’s third line comes from there.`,
    callout(
      'background',
      'How small is a micron?',
      p`A micron, µm, is 10${sup('−6')} metres. A sheet of newsprint is about seventy of them thick. Warm a steel
        bar of one metre by one degree and it grows by eleven and a half.`,
    ),
    divider(),
    h2`A chain of patience`,
    p`We have now looked at three queues in three weeks. ${ours('The first', 'issue-41')} was for transformers, and was made
      of steel and windings. Its steel, as we reported, is for one maker “${quoted(
        'the grain that a transformer eats',
        'grain',
        {use: 'machines'},
      )}”, and the mills that roll it need rolls ground to a micron. ${ours('The second', 'essay-port-factory')} was of
      factories that don’t come to a port, for want of people who can read a drawing. The third is of machines, and it
      stands behind the other two.`,
    p`They resemble one another more than their ministries do. In each case the thing that is short is old,
      unglamorous and slow to make; in each case what is subsidised is the thing next to it, which is new and can be
      opened by a minister. What the three would need is the same too, and would be cheap:`,
    bullet`${strong('Orders ahead.')} A public buyer who promises to take a modest number of machines every year,
      good years and bad, is worth more to a maker than a grant.`,
    bullet`${strong('A wage for the learner.')} Scrapers, winders and founders learn for years before they earn
      their keep. Someone has to pay for the years.`,
    bullet`${strong('A record of hours.')} What is measured should be what the machine did, and not what it was
      shown to be able to do.`,
    p`A ${link(
      'programme on these lines',
      'https://industrial-statistics.example.org/programmes/learning-years',
    )} has run since 2019 in a region that would rather not be named before its elections. It costs less than one
      ribbon-cutting a year. Of its first forty scrapers thirty-one are still at the bench.`,
    p`In the room above the lake they have two apprentices now, the first in eleven years. They have been told that
      they will be trusted with a guideway in 2031. Asked whether that was not a long time, the foreman is said to
      have thought about it, and to have answered that it was ${em('about right')}.`,
  ),
  relatedReading: [
    {_type: 'relatedDocument', _key: 'queue', target: reference('essay-transformer-queue')},
    {_type: 'relatedDocument', _key: 'port', target: reference('issue-42')},
    {
      _type: 'relatedLink',
      _key: 'hours',
      title: 'Three Years After Acceptance: A Survey of Users',
      url: 'https://machinery-frontier.example.com/2026/user-survey',
      publisher: 'Machinery Frontier',
      inLanguage: 'zh-Hans',
    },
  ],
})
