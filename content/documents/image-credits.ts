import {document} from '../writing/document.ts'

export const imageCredits = [
  document('imageCredit', 'credit-own-drawing', {
    creditLine: 'Drawing: Works & Means',
    creator: 'Works & Means',
    copyrightNotice: '© 2026 Works & Means',
    licence: 'LicenseRef-own-work',
  }),
  document('imageCredit', 'credit-drost', {
    creditLine: 'Picture via Commons of Work, A. Drost',
    creator: 'Annelies Drost',
    copyrightNotice: '© 2025 Annelies Drost',
    licence: 'CC-BY-4.0',
    webStatement: 'https://commons-of-work.example.org/drost/rights',
  }),
  document('imageCredit', 'credit-port-authority', {
    creditLine: 'Picture via Mina Sahl Free Zone Authority',
    creator: 'Mina Sahl Free Zone Authority',
    copyrightNotice: '© 2026 Mina Sahl Free Zone Authority',
    licensor: 'Mina Sahl Free Zone Authority, press office',
    licence: 'LicenseRef-permission',
    usageTerms: 'In the newsletter and its archive, whole or cropped, without limit of time.',
    permissionEvidence: 'Press office, by email to the desk, 6 May 2026.',
  }),
]
