//! A letter as elements, up to its schedule, for the document that is printed. Must not know how it is printed.

use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use web_sys::Element;

use super::letter::Letter;
use crate::text::Catalogue;

/// What a letter looks like. A style sheet of its own, because a frame's document takes none of the page's; in the
/// program, because page and widget then print alike with nothing more to fetch when somebody prints. Nothing can give
/// such a document a doctype: in it a browser goes by its oldest rules, where a table inherits no font.
const STYLE: &str = include_str!("../../style/letter.css");

/// The style sheet, with the number of each page in words where the browser can put it there.
#[must_use]
pub fn style(text: &Catalogue) -> String {
    let [before, of] = text.letter.page.map(quoted);
    format!("{STYLE}@page{{@bottom-right{{content:{before} counter(page) {of} counter(pages)}}}}")
}

/// A text as a string of a style sheet.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Puts a view into the document that is printed, to stay there as it is.
pub fn put(view: AnyView, place: &Element) {
    view.build().mount(place, None);
}

/// The letter up to its schedule.
pub fn front(letter: &Letter, text: &'static Catalogue) -> AnyView {
    let letter = letter.clone();
    let fact = |(name, value): (String, String)| html! { <div class="fact"><dt>{name}</dt><dd>{value}</dd></div> };
    let owned = |(name, value): (&str, String)| (name.to_owned(), value);
    let facts = letter.facts.into_iter().map(owned).map(fact).collect_view();
    let references = [
        (text.letter.reference, letter.reference),
        (text.summary.creditor_reference, letter.creditor_reference),
    ]
    .into_iter()
    .chain(letter.printed.map(|day| (text.letter.printed, day)))
    .map(owned)
    .map(fact)
    .collect_view();
    let taken_off = if letter.deductions.is_empty() {
        html! { <p>{text.breakdown.no_deductions}</p> }.into_any()
    } else {
        let list = letter.deductions.into_iter().map(fact).collect_view();
        html! { <dl class="facts facts--amounts">{list}</dl> }.into_any()
    };
    html! {
        <header class="head">
            <p class="head__council">{letter.council}</p>
            <dl class="head__contact">{letter.contact.into_iter().map(owned).map(fact).collect_view()}</dl>
        </header>
        <div class="to">
            <address class="to__address">
                {letter.addressee.into_iter().map(|line| html! { <span class="to__line">{line}</span> }).collect_view()}
            </address>
            <dl class="facts">{references}</dl>
        </div>
        <h1>{text.letter.title}</h1>
        <p class="lead">{text.letter.lead}</p>
        {letter.notices.into_iter().map(|(title, words)| html! {
            <div class="notice"><p class="notice__title">{title}</p><p>{words.join(" ")}</p></div>
        }).collect_view()}
        <div class="paid">
            <p class="paid__amount"><span class="paid__name">{letter.amount_name}</span>{letter.amount}</p>
            {letter.stamp.map(|words| html! { <p class="stamp">{words}</p> })}
            <dl class="facts">{facts}</dl>
        </div>
        <div class="columns">
            <section><h2>{text.breakdown.deductions_title}</h2>{taken_off}</section>
            <section>
                <h2>{text.breakdown.control_title}</h2>
                {control(letter.control, text)}
                {verdict(&letter.findings, text)}
            </section>
        </div>
        {letter.rent_credit.map(|words| html! { <p class="small">{words}</p> })}
        {(letter.lines == 0).then(|| html! {
            <h2>{text.breakdown.schedule_title}</h2><p>{text.breakdown.no_lines}</p>
        })}
    }
    .into_any()
}

fn control(rows: Vec<[String; 3]>, text: &Catalogue) -> impl IntoView {
    let row = |[name, stated, summed]: [String; 3]| {
        html! { <tr><th scope="row">{name}</th><td class="amount">{stated}</td><td class="amount">{summed}</td></tr> }
    };
    html! {
        <table class="control">
            <thead><tr>
                <td></td>
                <th scope="col" class="amount">{text.breakdown.payment_says}</th>
                <th scope="col" class="amount">{text.breakdown.lines_add_up}</th>
            </tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn verdict(findings: &[String], text: &Catalogue) -> AnyView {
    if findings.is_empty() {
        return html! { <p class="small">{text.breakdown.balances}</p> }.into_any();
    }
    let findings: Vec<_> =
        findings.iter().map(|words| html! { <li>{words.clone()}</li> }).collect();
    html! {
        <div class="notice">
            <p class="notice__title">{text.breakdown.unbalanced}</p>
            <p>{text.breakdown.unbalanced_advice}</p>
            <ul>{findings}</ul>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn words_in_a_style_sheet_cannot_end_their_string() {
        assert_eq!(quoted("Page "), "\"Page \"");
        assert_eq!(quoted("\"\\"), "\"\\\"\\\\\"");
    }
}
