//! What a screen reader is given of each screen: roles, names and levels, in their order, as they were read and found right by
//! hand. What is in the data is left open, and what is not named here may be there too.

const MONEY = '/^−?£[\\d,]+\\.\\d\\d$/';
const DAY = '/^\\d+ \\w+ \\d{4}$/';

/** Around every screen of who is signed in. */
const ABOVE = `
- paragraph:
  - button "Cymraeg"
- paragraph: Glanmorfa and Northmere Council
- paragraph: /^Signed in as /
- button "Sign out"`;

const CHECK = `
- heading "Check your answers" [level=1]
- paragraph: We check these against the council’s records when you continue.
- term: What is your creditor reference?
- definition: "00999999"
- definition:
  - button "Change What is your creditor reference?"
- term: What is the claim reference of one of your tenants?
- definition
- definition:
  - button "Change What is the claim reference of one of your tenants?"
- button "Continue"
- status
- group: I cannot answer these questions`;

const LOCKED = `${ABOVE}
- heading "Linking is locked" [level=1]
- status:
  - paragraph: Your answers did not match our records too many times
  - paragraph: /^To protect your tenants’ details you cannot try again until /
- heading "What you can do instead" [level=2]
- term: Telephone
- definition:
  - link
- term: Opening times
- definition
- term: Email
- definition:
  - link`;

const SUMMARY = `${ABOVE}
- heading "Your Housing Benefit payments" [level=1]
- paragraph: /Creditor reference/
- region "In short":
  - paragraph: /^You were paid £/
- heading "Most recent payment" [level=2]
- paragraph: ${MONEY}
- paragraph: /^Paid on \\d+ \\w+ \\d{4} \\(/
- term: Pays for
- definition: / to /
- term: In your bank by
- definition: ${DAY}
- term: On your bank statement as
- definition
- term: Lines
- definition: /^\\d+$/
- term: Gross
- definition: ${MONEY}
- term: Deductions
- definition: ${MONEY}
- link "View schedule"
- button /^Download CSV for payment /
- status
- paragraph:
  - link "View all payments"
- heading "At a glance" [level=2]
- term: Tenants in payment
- definition: /^\\d+$/
- term: Paid this tax year
- definition: ${MONEY}
- heading "Next payment" [level=2]
- term: Expected
- definition: ${DAY}
- heading "Your details" [level=2]
- term: Correspondence address
- definition
- term: Telephone
- definition
- term: Email
- definition
- term: How you are paid
- definition: /^BACS/
- group: Is something wrong or out of date?
- heading "Linked landlord records" [level=2]
- list:
  - listitem:
    - button /^Unlink /
- paragraph:
  - link "Link another record"`;

const FILTER = `
  - textbox "To (included)"
  - combobox "Status":
    - option "Any" [selected]
    - option "Issued"
    - option "Cleared"
    - option "Cancelled"
  - combobox "Method":
    - option "Any" [selected]
    - option "BACS"
    - option "Cheque"
    - option "Faster Payment"
  - button "Show payments"`;

const SCHEDULE = `
- link "All payments"
- heading /^Payment \\w+$/ [level=1]
- button "Download CSV"
- button "Print or save as PDF"
- button "Go to the schedule"
- term: Processed
- definition: ${DAY}
- heading "What was taken off" [level=2]
- term: Benefit due (gross)
- definition: ${MONEY}
- term: All that was taken off
- definition: ${MONEY}
- term: Sent to you (net)
- definition: ${MONEY}
- heading "Control totals" [level=2]
- paragraph: The lines add up to the payment, to the penny.
- table "Control totals":
  - rowgroup:
    - row:
      - cell
      - columnheader "Payment"
      - columnheader "Lines"
  - rowgroup:
    - row /^Lines/:
      - rowheader "Lines"
      - cell /^\\d+$/
      - cell /^\\d+$/
    - row /^Gross/:
      - rowheader "Gross"
      - cell ${MONEY}
      - cell ${MONEY}
- heading "Schedule" [level=2]
- status: /^The schedule is loaded/
- paragraph: Tenant, claim reference, rent reference or address
- searchbox "Search this schedule"
- group: Choose columns and row height
- group: Other formats and layouts
- status: /^Showing all \\d+ lines$/
- button "Skip past the schedule"
- button "Select lines to copy"
- region /^Payment \\w+$/:
  - table /^Payment \\w+$/:
    - rowgroup:
      - row:
        - columnheader "Tenant":
          - button "Tenant"
        - columnheader "Property":
          - button "Property"
        - columnheader "Net":
          - button "Net"
        - columnheader "Why it is here":
          - button "Why it is here"
    - rowgroup:
      - row:
        - rowheader:
          - button
        - cell
        - cell ${MONEY}
        - cell /\\w/
    - rowgroup:
      - row:
        - rowheader /^Total of \\d+ lines$/
        - cell ${MONEY}
- paragraph: The schedule ends here.
- heading "What changed since the payment before" [level=2]
- status:
  - text: /^This payment is £[\\d,.]+ (more|less) than/
  - link /^payment /
- heading /\\d+ tenants?$/ [level=3]
- list:
  - listitem:
    - link`;

/** By the name of the state. */
export const TREES: Record<string, string> = {
  'signed out': `
- paragraph:
  - button "Cymraeg"
- heading "Sign in to see your payments" [level=1]
- paragraph: /^You need to be signed in/
- paragraph:
  - link "Sign in"
- paragraph:
  - button "I have signed in"`,

  linking: `${ABOVE}
- heading "Link your landlord record" [level=1]
- heading "What you need" [level=2]
- list:
  - listitem: What is your creditor reference?
  - listitem: What is the claim reference of one of your tenants?
- heading "Why we ask" [level=2]
- button "Continue"
- group: I cannot answer these questions`,

  question: `${ABOVE}
- button "Back"
- paragraph: Question 1 of 3
- heading "What is your creditor reference?" [level=1]
- textbox "What is your creditor reference?"
- button "Continue"`,

  'question with an error': `${ABOVE}
- button "Back"
- alert:
  - heading "There is a problem" [level=2]
  - list:
    - listitem:
      - 'button "Answer the question: What is your creditor reference?"'
- paragraph: Question 1 of 3
- heading "What is your creditor reference?" [level=1]
- paragraph: "Error: Answer the question: What is your creditor reference?"
- textbox "What is your creditor reference?" [invalid]
- button "Continue"`,

  check: `${ABOVE}
- button "Back"${CHECK}`,

  'wrong answers': `${ABOVE}
- button "Back"
- alert:
  - paragraph: Your answers do not match our records
  - paragraph: /^You have 4 tries left/
  - paragraph: /^For security we cannot say which answer is wrong/${CHECK}`,

  locked: LOCKED,
  'locked before': LOCKED,

  summary: SUMMARY,
  'summary failed': `${ABOVE}
- heading "Your Housing Benefit payments" [level=1]
- alert:
  - paragraph: Sorry, something went wrong at the council’s end
  - paragraph: /^Try again/
  - button "Try again"`,
  'not found': `${ABOVE}
- heading "Page not found" [level=1]
- paragraph:
  - link "Go to your payments summary"`,

  list: `${ABOVE}
- link "Summary"
- heading "All payments" [level=1]
- form "Filter payments":
  - textbox "From (included)"${FILTER}
- group: Download several payments
- status: /^\\d+ payments listed$/
- region "Your payments over time":
  - heading "Your payments over time" [level=2]
  - button "Hide the chart" [expanded]
  - slider "Choose a payment in the chart"
- term: Payments
- definition: /^\\d+$/
- term: Net
- definition: ${MONEY}
- table "All payments":
  - rowgroup:
    - row:
      - columnheader "Processed"
      - columnheader "Pays for"
      - columnheader "Status"
      - columnheader "Lines"
      - columnheader "Deductions"
      - columnheader "Net"
      - columnheader "Actions"
  - rowgroup:
    - row:
      - rowheader /\\d{4} \\w+$/
      - cell / to /
      - cell /Issued/
      - cell /^\\d+$/
      - cell ${MONEY}
      - cell ${MONEY}
      - cell:
        - link /^View schedule for payment /
        - button /^Download CSV for payment /`,

  'list with an error': `${ABOVE}
- link "Summary"
- heading "All payments" [level=1]
- form "Filter payments":
  - alert:
    - heading "There is a problem" [level=2]
    - list:
      - listitem:
        - button "The From date must be the same as or before the To date"
  - paragraph: "Error: The From date must be the same as or before the To date"
  - textbox "From (included)" [invalid]${FILTER}`,

  'list without payments': `${ABOVE}
- heading "All payments" [level=1]
- form "Filter payments":
  - button "Show payments"
  - button "Show all payments"
- paragraph: No payments match. Try other dates, or show all payments.`,

  schedule: `${ABOVE}${SCHEDULE}`,

  line: `
- dialog:
  - heading [level=2]
  - term: Property
  - definition:
    - button "Copy Property"
  - term: Claim reference
  - definition:
    - button "Copy Claim reference"
  - term: Gross
  - definition:
    - button "Copy Gross"
  - term: Net
  - definition:
    - button "Copy Net"
  - term: Status
  - definition
  - button "Close"
  - link "All payments for this tenant"
  - button "Copy this line"`,

  tenant: `${ABOVE}
- link "Summary"
- heading [level=1]
- region "Where the claim stands":
  - paragraph
- term: Weekly entitlement
- definition: ${MONEY}
- term: Claim reference
- definition
- heading "Every payment for this tenant" [level=2]
- status: /^Showing /
- table "Every payment for this tenant":
  - rowgroup:
    - row:
      - columnheader "Paid"
      - columnheader "Pays for"
      - columnheader "Why it is here"
      - columnheader "Gross"
      - columnheader "Deductions"
      - columnheader "Net"
      - columnheader "Rent credit"
  - rowgroup:
    - row:
      - rowheader /Payment \\w+$/:
        - link /Payment \\w+$/
      - cell / to /
      - cell
      - cell ${MONEY}
      - cell ${MONEY}
      - cell ${MONEY}
      - cell ${MONEY}`,

  'about to be signed out': `
- alertdialog "You are about to be signed out":
  - heading "You are about to be signed out" [level=2]
  - paragraph: /^You will be signed out in \\d+ seconds?, /
  - paragraph: /^We do this to keep your tenants’ details safe/
  - status
  - button /^Stay/`,

  'signed out meanwhile': `
- paragraph:
  - button "Cymraeg"
- heading "You have been signed out" [level=1]
- paragraph:
  - link "Sign in again (opens in a new tab)"
- button "I have signed in, carry on"`,
};
