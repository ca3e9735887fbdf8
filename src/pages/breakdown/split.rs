//! Where the money of a payment went: what was due, what was taken off by kind, and what is left, as figures and as a bar
//! beside them. The parts of the bar are told apart by a letter and a pattern each, whatever becomes of their colours.

use leptos::prelude::*;
use schedule::payment::PaymentDetail;
use schedule::split::Split;

use crate::components::summary_list::SummaryList;
use crate::text::Catalogue;

/// How wide the bar is, in its own units.
const WIDTH: u32 = 1_000;
/// A part that is narrower has no room for its letter: it stands between those that have.
const LETTERED: u32 = 80;
/// What names the parts, in the bar and in the list.
const LETTERS: [&str; 9] = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];
/// Patterns that there are, in `style/pages/_split.scss`.
const PATTERNS: usize = 4;

/// The figures, with the bar where one can show them: where they add up, and none is negative.
#[component]
pub fn WhereItWent(
    /// The payment.
    detail: PaymentDetail,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    if detail.deductions_by_kind.is_empty() {
        return html! { <p>{text.breakdown.no_deductions}</p> }.into_any();
    }
    let words = &text.split;
    let split = Split::of(&detail);
    let widths = split.as_ref().and_then(|split| split.widths(WIDTH));
    let widths = widths.filter(|widths| widths.len() <= LETTERS.len());
    let drawn = widths.is_some();
    // Parts that come to nothing are in the list, and have no letter.
    let mut letters = 1..LETTERS.len();
    let taken = detail.deductions_by_kind.into_iter().map(|total| {
        let mut name = (text.breakdown.deductions)(total.kind());
        if total.counts_as_rent {
            name = format!("{name} {}", text.line.counts_as_rent);
        }
        let at = (drawn && total.amount.get() > 0).then(|| letters.next()).flatten();
        html! { <Figure name=name amount=total.amount.to_string() part=at /> }
    });
    let taken = taken.collect_view();
    let sent = if detail.payment.withheld { words.sent_shown } else { words.sent };
    let (gross, net, as_rent) =
        (detail.control.gross, detail.control.net, detail.control.rent_credit);
    html! {
        {widths.map(|widths| html! { <Bar widths=widths /> })}
        <SummaryList>
            <Figure name=words.due amount=gross.to_string() />
            {taken}
            <Figure name=text.breakdown.deductions_total amount=detail.payment.deductions.to_string() strong=true />
            <Figure name=sent amount=net.to_string() part=drawn.then_some(0) strong=true />
            <Figure name=words.as_rent amount=as_rent.to_string() />
        </SummaryList>
    }
    .into_any()
}

fn pattern(part: usize) -> String {
    match part.checked_sub(1) {
        None => "lp-split__net".to_owned(),
        Some(taken) => format!("lp-split__taken-{}", taken % PATTERNS + 1),
    }
}

/// An entry of the list; with the letter of its part of the bar, which is drawn and not read out.
#[component]
fn Figure(
    #[prop(into)] name: String,
    amount: String,
    #[prop(default = None)] part: Option<usize>,
    #[prop(optional)] strong: bool,
) -> impl IntoView {
    let letter = part.and_then(|part| LETTERS.get(part)).copied();
    html! {
        <div class="lp-summary-list__row">
            <dt class="lp-summary-list__name" class:lp-split__key=letter.is_some() data-key=letter>{name}</dt>
            <dd class="lp-summary-list__value lp-amount" class:lp-split__strong=strong>{amount}</dd>
        </div>
    }
}

/// The figures beside it say all that it shows.
#[component]
fn Bar(widths: Vec<u32>) -> impl IntoView {
    let parts = widths.into_iter().zip(LETTERS).enumerate().filter(|(_, (width, _))| *width > 0);
    let parts = parts.map(|(at, (width, letter))| {
        html! {
            <span class=format!("lp-split__part {}", pattern(at)) style:flex-grow=width.to_string()>
                {(width >= LETTERED).then(|| html! { <span class="lp-split__letter" data-key=letter></span> })}
            </span>
        }
    });
    html! { <div class="lp-split__bar" aria-hidden="true">{parts.collect_view()}</div> }
}
