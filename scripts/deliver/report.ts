import {styleText} from 'node:util'
import type {CampaignReport} from '../../delivery/campaigns/deliver-campaign.ts'
import type {DeliveryReport} from '../../delivery/delivery-report.ts'
import type {Finding} from '../../newsletter/findings/finding.ts'
import type {Manifest} from '../export/manifest.ts'
import {reportText, type ExportReport} from '../export/report.ts'

/** What became of a delivery: the one object that `--json` prints. */
export type DeliverReport =
  | {
      readonly ok: boolean
      readonly dryRun: boolean
      readonly issue: Manifest['issue']
      /** Path of the bundle's folder. */
      readonly folder: string
      readonly delivery: DeliveryReport
    }
  /** A service was asked to send it to a list of its own. */
  | {
      readonly ok: boolean
      readonly dryRun: boolean
      readonly issue: Manifest['issue']
      readonly folder: string
      readonly campaign: CampaignReport
    }
  /** The export refused the issue: nothing was sent. */
  | {readonly ok: false; readonly dryRun: boolean; readonly export: ExportReport}

/** So many readers are named; the JSON names all. */
const NAMED = 20

/** The report for people: who was not sent it and why, then the counts. */
export const deliverReportText = (report: DeliverReport): string => {
  if ('export' in report) return `${reportText(report.export)}Nothing was sent.\n`
  const {dryRun, issue} = report
  const title = `Issue ${issue.number}, “${issue.title}”`
  const {findings} = 'campaign' in report ? report.campaign : report.delivery
  if (findings.length > 0)
    return `${styleText('red', '✗')} ${title} is not delivered:\n${findings.map(findingText).join('')}Nothing was sent.\n`
  if ('campaign' in report) return `${campaignText(title, report.campaign)}\n`
  const {delivery} = report
  const {counts, undelivered, target} = delivery
  const more = undelivered.length - NAMED
  const lines = [
    ...undelivered
      .slice(0, NAMED)
      .map(({recipient, state, reason}) => `${styleText('red', '✗')} ${recipient}  ${state}: ${reason}`),
    ...(more > 0 ? [`… and ${more} more; --json names all.`] : []),
    `${title}, to ${target}: ${countsText(delivery, dryRun)}`,
    ...adviceOn(counts),
  ]
  return `${lines.join('\n')}\n`
}

const campaignText = (title: string, {key, target, outcome, unknown}: CampaignReport): string => {
  if (unknown !== null)
    return `${styleText('red', '✗')} ${title}: ${unknown} Run it again: the service is asked before anything is sent.`
  if (outcome === null) return `${title}: ${target} would be given the campaign “${key}”.`
  const done = {
    drafted: 'is a draft at',
    tested: 'was sent as a test by',
    scheduled: 'is scheduled at',
    published: 'is being sent by',
    already: 'was given before to',
  }[outcome.done]
  return `${styleText('green', '✓')} ${title} ${done} ${target} (campaign ${key}, ${outcome.id}).`
}

const countsText = ({counts}: DeliveryReport, dryRun: boolean): string =>
  [
    `${counts.recipients} ${counts.recipients === 1 ? 'reader' : 'readers'}:`,
    `${counts.sent} ${dryRun ? 'would be sent it' : 'sent'},`,
    `${counts.already} sent before, ${counts.suppressed} suppressed, ${counts.refused} refused, ${counts.deferred} deferred,`,
    `${counts.unknown} unknown${counts.left > 0 ? `, ${counts.left} not come to` : ''}.`,
  ].join(' ')

const adviceOn = (counts: DeliveryReport['counts']): readonly string[] => [
  ...(counts.deferred + counts.refused + counts.left > 0
    ? ['Run it again for those who were not sent it; nobody is sent it twice.']
    : []),
  ...(counts.unknown > 0
    ? [
        'Nobody can say whether those who are unknown have it. Look at the server’s log, or send it again with --resend-unknown.',
      ]
    : []),
]

const findingText = ({severity, documentId, path, message, help, ruleId}: Finding): string =>
  `  ${severity} ${[documentId, path].filter((part) => part !== '').join(' ')}\n    ${message} ${help} [${ruleId}]\n`
