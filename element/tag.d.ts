//! What type checkers know of the tag.

import type { LandlordPayments } from './landlord-payments.js';

declare global {
  interface HTMLElementTagNameMap {
    'landlord-payments': LandlordPayments;
  }
}
