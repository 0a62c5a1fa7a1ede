import {defineQuery} from 'groq'

/**
 * What quotations and claims are checked against, beside the printed documents themselves. Takes `{documentIds, quoteIds}`: the documents
 * that print them, and the quotes that these point at. Answers documents as they are stored, with what references lead to
 * beside them.
 */
export const quoteGateQuery = defineQuery(`{
  "printed": *[_id in $documentIds]{_id, waivedQuotations, "authors": authors[]->{_id, userId}},
  "quotes": *[_type == "quote" && _id in $quoteIds]{
    _id, _rev, originalText, originalLanguage, translation, translator, speaker, speakerRole, locator, selector, source, snapshot,
    "translatorAccount": translator->userId,
    "sourceFound": source->_id
  },
  "snapshots": *[_type == "sourceSnapshot" && source._ref in *[_type == "quote" && _id in $quoteIds].source._ref]{
    _id, _rev, _createdAt, source, sourceDate, text, textSha256
  },
  "checks": *[_type == "quoteCheck" && quote._ref in $quoteIds && document._ref in $documentIds]{
    _id, _rev, quote, document, useId, verdict, checker, checkerAccount, checkedAt, fingerprint, judged, contextFingerprint,
    context, matchClass, matcherVersion, note, resolves,
    "person": checker->{_id, name, userId}
  },
  "claims": *[_type == "claim" && document._ref in $documentIds] | order(_createdAt asc, _id asc){
    _id, _rev, kind, document, path, words, sentence, source, note, waivedFor
  },
  "claimChecks": *[_type == "claimCheck" && claim->document._ref in $documentIds]{
    _id, _rev, claim, verdict, checker, checkerAccount, checkedAt, fingerprint, judged, note, resolves,
    "person": checker->{_id, name, userId}
  }
}`)
