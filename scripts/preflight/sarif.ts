import type {Finding} from '../../newsletter/findings/finding.ts'
import {rules} from '../../newsletter/preflight/rules.ts'
import type {PreflightRunReport} from './report.ts'

/** The report as a SARIF log. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarifOf = (report: PreflightRunReport) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'preflight',
          rules: rules.map(({id, title}) => ({id, shortDescription: {text: title}})),
        },
      },
      results: report.issues.flatMap(({findings, waived}) => [
        ...findings.map(resultOf),
        ...waived.map(({finding, waiver}) => ({
          ...resultOf(finding),
          suppressions: [{kind: 'external', status: 'accepted', justification: waiver.reason ?? ''}],
        })),
      ]),
    },
  ],
})

/** A document is the artifact, and the path inside it a logical location: it has no lines. */
const resultOf = ({ruleId, severity, documentId, path, message, help, range}: Finding) => ({
  ruleId,
  level: severity,
  message: {text: `${message} ${help}`},
  locations: [
    {
      physicalLocation: {artifactLocation: {uri: encodeURIComponent(documentId)}},
      logicalLocations: [
        {fullyQualifiedName: path === '' ? documentId : `${documentId}.${path}`, kind: 'member'},
      ],
      ...(range !== undefined && {properties: {range}}),
    },
  ],
})
