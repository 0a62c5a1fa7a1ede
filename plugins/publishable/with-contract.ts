import type {
  CustomValidator,
  DocumentDefinition,
  DocumentRule,
  SchemaTypeDefinition,
  ValidationError,
} from 'sanity'
import {documentFindings} from '../../newsletter/contract/stored/document-findings.ts'
import {sanityPath} from './sanity-path.ts'

/**
 * The schema's types, with documents that are held against the contract as well: what an export would refuse, the form says at the
 * field. Nothing is fetched for it.
 */
export const withContract = (types: readonly SchemaTypeDefinition[]): SchemaTypeDefinition[] =>
  types.map((type) => (isDocument(type) ? {...type, validation} : type))

const isDocument = (type: SchemaTypeDefinition): type is DocumentDefinition => type.type === 'document'

/** Rules whose cases the fields' own validation has words for; said twice, they would be read as two things. */
const saidByFields = new Set([
  'contract/required',
  'contract/alt-text',
  'contract/empty-footnote',
  'contract/value',
  'contract/type',
  'contract/number',
  'contract/format',
  'contract/time-zone',
])

const contract: CustomValidator = (document) => {
  const errors = documentFindings(document)
    .filter(({ruleId}) => !saidByFields.has(ruleId))
    .map(({ruleId, message, help, path}): ValidationError => ({
      code: ruleId,
      message: `${message} ${help}`,
      path: sanityPath(path),
    }))
  return errors.length === 0 ? true : errors
}

const validation = (rule: DocumentRule) => rule.custom(contract)
