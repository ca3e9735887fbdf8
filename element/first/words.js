//! The sentences of the first screens of linking, as src/text has them: a test holds the one against the other. Must not know where
//! they stand.

/** @import { Language } from '../words.js' */

/**
 * @typedef {object} FirstWords
 * @property {string} name of the language, in itself
 * @property {string} title
 * @property {string} lead
 * @property {string} neededTitle
 * @property {string} neededLead
 * @property {string} whereToFind
 * @property {string} whyTitle
 * @property {string} why
 * @property {(left: number) => string} tries
 * @property {string} proceed
 * @property {string} back
 * @property {(of: number) => string} step which question of how many the first one is
 * @property {string} optional
 * @property {string} dateHint
 * @property {[string, string, string]} date the names of its three boxes
 * @property {string} cannotAnswer
 * @property {string} cannotAnswerThis
 * @property {string} otherQuestions
 * @property {string} otherQuestionsLead
 * @property {string} answerThese
 * @property {string} otherWays
 * @property {string} phone
 * @property {string} hours
 * @property {string} email
 */

/** One value for each language. @type {Record<Language, FirstWords>} */
export const FIRST_WORDS = {
  en: {
    name: 'English',
    title: 'Link your landlord record',
    lead: 'Link your landlord record to this account to see the Housing Benefit payments that the council makes to you. You only need to do this once.',
    neededTitle: 'What you need',
    neededLead: 'We will ask you:',
    whereToFind: 'You can find these on a letter or payment schedule from the council, or on your bank statement.',
    whyTitle: 'Why we ask',
    why: 'Payment schedules hold your tenants’ names, addresses and benefit. We check your answers against the council’s records, so that only you can see them. We do not keep your answers.',
    tries: (left) => (left === 1 ? 'You have 1 try left.' : `You have ${left} tries.`),
    proceed: 'Continue',
    back: 'Back',
    step: (of) => `Question 1 of ${of}`,
    optional: '(optional)',
    dateHint: 'For example, 27 3 2026',
    date: ['Day', 'Month', 'Year'],
    cannotAnswer: 'I cannot answer these questions',
    cannotAnswerThis: 'I cannot answer this question',
    otherQuestions: 'Answer other questions instead',
    otherQuestionsLead:
      'You can change between them. What you have typed is kept, and your tries are counted together.',
    answerThese: 'Answer these questions',
    otherWays: 'Other ways to link your record',
    phone: 'Telephone',
    hours: 'Opening times',
    email: 'Email',
  },
  cy: {
    name: 'Cymraeg',
    title: 'Cysylltu eich cofnod landlord',
    lead: 'Cysylltwch eich cofnod landlord â’r cyfrif hwn i weld y taliadau Budd-dal Tai y mae’r cyngor yn eu gwneud i chi. Dim ond unwaith y mae angen i chi wneud hyn.',
    neededTitle: 'Beth sydd ei angen arnoch',
    neededLead: 'Byddwn yn gofyn i chi am:',
    whereToFind:
      'Gallwch ddod o hyd i’r rhain ar lythyr neu amserlen taliadau gan y cyngor, neu ar eich cyfriflen banc.',
    whyTitle: 'Pam rydym yn gofyn',
    why: 'Mae amserlenni taliadau yn cynnwys enwau, cyfeiriadau a budd-dal eich tenantiaid. Rydym yn gwirio eich atebion yn erbyn cofnodion y cyngor, fel mai dim ond chi sy’n gallu eu gweld. Nid ydym yn cadw eich atebion.',
    tries: (left) => (left === 1 ? 'Mae gennych 1 ymgais ar ôl.' : `Mae gennych ${left} ymgais.`),
    proceed: 'Parhau',
    back: 'Yn ôl',
    step: (of) => `Cwestiwn 1 o ${of}`,
    optional: '(dewisol)',
    dateHint: 'Er enghraifft, 27 3 2026',
    date: ['Diwrnod', 'Mis', 'Blwyddyn'],
    cannotAnswer: 'Ni allaf ateb y cwestiynau hyn',
    cannotAnswerThis: 'Ni allaf ateb y cwestiwn hwn',
    otherQuestions: 'Ateb cwestiynau eraill yn lle hynny',
    otherQuestionsLead:
      'Gallwch newid rhyngddynt. Cedwir yr hyn a deipiwyd gennych, a chaiff eich ymgeisiau eu cyfrif gyda’i gilydd.',
    answerThese: 'Ateb y cwestiynau hyn',
    otherWays: 'Ffyrdd eraill o gysylltu eich cofnod',
    phone: 'Ffôn',
    hours: 'Oriau agor',
    email: 'E-bost',
  },
};
