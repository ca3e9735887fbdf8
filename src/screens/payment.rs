//! The screens of one payment and of one tenant: a part of the program that comes while a record's screens are read, or when it is
//! wanted. All that reads lines and makes files is in it, too.

use std::pin::Pin;

use leptos::prelude::*;
use schedule::claim::ClaimId;
use schedule::filter::PaymentFilter;

use crate::pages::breakdown::BreakdownPage;
use crate::pages::breakdown::rehearsal::rehearse;
use crate::pages::tenant::TenantPage;
use crate::parts::part;
use crate::route::Route;
use crate::session::held::Council;

/// Which payment's screen is to be shown.
#[derive(Debug, Clone)]
pub struct Breakdown {
    /// The payment, as the address names it.
    pub payment: String,
    /// Whom to ask for help.
    pub council: Council,
    /// The list that it was chosen from, as it was narrowed.
    pub list: PaymentFilter,
}

/// Which tenant's screen is to be shown.
#[derive(Debug, Clone)]
pub struct Tenant {
    /// The tenant's claim.
    pub claim: ClaimId,
    /// Whom to ask for help.
    pub council: Council,
    /// The screen that it was chosen on, and what leads back there is called.
    pub back: (Route, Signal<&'static str>),
}

part! {
    /// A payment, to be called where it is drawn.
    pub fn breakdown_screen(shown: Breakdown) -> AnyView, fetched by fetch_breakdown_screen, in payment {
        let Breakdown { payment, council, list } = shown;
        html! { <BreakdownPage payment=payment council=council list=list /> }.into_any()
    }
}

part! {
    /// A tenant, to be called where they are drawn.
    pub fn tenant_screen(shown: Tenant) -> AnyView, fetched by fetch_tenant_screen, in payment {
        let Tenant { claim, council, back } = shown;
        html! { <TenantPage claim=claim council=council back=back /> }.into_any()
    }
}

part! {
    /// What makes a large schedule quick to read and to draw before it is wanted.
    pub fn rehearsal(council: Council) -> Pin<Box<dyn Future<Output = ()>>>, fetched by fetch_rehearsal, in payment {
        Box::pin(rehearse(council))
    }
}
