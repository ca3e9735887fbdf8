//! The payments of the list as a chart, oldest first. A slider goes through the bars and says what each stands for, so
//! that nothing can be had by pointer or by sight alone; what a bar is made of is told apart by its outline too.

mod plot;

use leptos::prelude::*;
use schedule::date::Period;
use schedule::money::Pence;
use schedule::payment::Payment;

use self::plot::{BAR, Bar, Column, HEIGHT, SLOT, Span};
use crate::components::heading::Subheading;
use crate::components::route_link::RouteLink;
use crate::navigation::Navigator;
use crate::preferences::{self, HIDDEN, Preference};
use crate::route::Route;
use crate::text::Catalogue;

/// The chart, and the button that shows and hides it; nothing where there is nothing to compare.
#[component]
pub fn Chart(
    /// Newest first.
    payments: Vec<Payment>,
    /// The way to their schedules.
    navigator: Navigator,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let plot = plot::plot(&payments)?;
    let kept = preferences::read(Preference::Chart).ok().flatten();
    let shown = RwSignal::new(kept.as_deref() != Some(HIDDEN));
    let toggle = move |_| {
        shown.update(|shown| *shown = !*shown);
        let word = if shown.get_untracked() { "shown" } else { HIDDEN };
        // A browser that keeps nothing shows it again the next time.
        let _ = preferences::write(Preference::Chart, word);
    };
    Some(html! {
        <section class="lp-chart" aria-labelledby="lp-chart-title">
            <div class="lp-chart__head">
                <Subheading id="lp-chart-title".to_owned()>{text.chart.title}</Subheading>
                <button
                    type="button"
                    part="link"
                    class="lp-link"
                    aria-expanded=move || shown.get().to_string()
                    aria-controls="lp-chart"
                    on:click=toggle
                >
                    {move || if shown.get() { text.chart.hide } else { text.chart.show }}
                </button>
            </div>
            <div id="lp-chart" hidden=move || !shown.get()>
                <Drawing plot=plot navigator=navigator text=text />
            </div>
        </section>
    })
}

#[component]
fn Drawing(plot: plot::Plot, navigator: Navigator, text: &'static Catalogue) -> impl IntoView {
    let plot::Plot { columns, bars, width, zero, highest, lowest, by_month } = plot;
    let last = columns.len().saturating_sub(1);
    let ends = (columns.first().map(|it| it.days), columns.last().map(|it| it.days));
    let chosen = RwSignal::new(last);
    let columns = StoredValue::new(columns);
    let told = move || columns.with_value(|all| all.get(chosen.get()).map(|it| words(it, text)));
    let to = move || {
        columns.with_value(|all| all.get(chosen.get()).and_then(|column| column.payment.clone()))
    };
    let slid = move |event| {
        // Only whole numbers within its bounds come from a slider.
        if let Ok(place) = event_target_value(&event).parse() {
            chosen.set(place);
        }
    };
    html! {
        <ul class="lp-chart__legend">
            <li><Key class="lp-chart__net" /> {text.chart.net}</li>
            <li><Key class="lp-chart__deductions" /> {text.chart.deductions}</li>
            <li><Key class="lp-chart__cancelled" /> {text.chart.cancelled}</li>
        </ul>
        <div class="lp-chart__frame">
            <p class="lp-chart__scale" aria-hidden="true">
                {highest.to_string()}
            </p>
            <svg
                class="lp-chart__drawing"
                // Before there are styles, and without them: neither black nor as large as there is room.
                width="100%"
                height="160"
                fill="none"
                stroke="currentColor"
                viewBox=format!("0 -2 {width} {}", HEIGHT + 12)
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
            >
                {bars.into_iter().enumerate().map(|(place, bar)| html! {
                    <Drawn bar=bar is_chosen=Signal::derive(move || chosen.get() == place) choose=move |()| chosen.set(place) />
                }).collect_view()}
                <line class="lp-chart__zero" x1="0" x2=width.to_string() y1=zero.to_string() y2=zero.to_string() />
            </svg>
            {(lowest < Pence::new(0)).then(|| html! { <p class="lp-chart__scale" aria-hidden="true">{lowest.to_string()}</p> })}
        </div>
        <input
            type="range"
            class="lp-chart__slider"
            min="0"
            max=last.to_string()
            step="1"
            aria-label=text.chart.choose
            aria-valuetext=told
            aria-describedby="lp-chart-how"
            prop:value=move || chosen.get().to_string()
            on:input=slid
        />
        <p class="lp-chart__ends" aria-hidden="true">
            {[ends.0, ends.1].map(|days| html! { <span>{days.map(|days| on(days, text))}</span> " " })}
        </p>
        <p class="lp-chart__told">
            <span aria-hidden="true">{told}</span> " "
            {move || to().map(|payment| html! {
                <RouteLink to=Route::Breakdown(payment.as_str().to_owned()) navigator=navigator.clone()>{text.payment.view_schedule}</RouteLink>
            })}
        </p>
        <p class="lp-hint" id="lp-chart-how">{by_month.then_some(text.chart.by_month)} " " {text.chart.how}</p>
    }
}

/// A piece of a bar beside its meaning.
#[component]
fn Key(class: &'static str) -> impl IntoView {
    let (fill, dashes) = drawn_as(class);
    html! {
        <svg
            class="lp-chart__key"
            width="14"
            height="14"
            fill="none"
            stroke="currentColor"
            viewBox="0 0 14 14"
            aria-hidden="true"
            focusable="false"
        >
            <rect class=class fill=fill stroke-dasharray=dashes x="1" y="1" width="12" height="12" />
        </svg>
    }
}

/// How a piece is filled, and whether its outline is dashed, for as long as no styles say so.
fn drawn_as(class: &str) -> (&'static str, Option<&'static str>) {
    match class {
        "lp-chart__net" => ("currentColor", None),
        "lp-chart__cancelled" => ("none", Some("3 3")),
        _ => ("none", None),
    }
}

#[component]
fn Drawn(bar: Bar, is_chosen: Signal<bool>, #[prop(into)] choose: Callback<()>) -> impl IntoView {
    let piece = move |class: &'static str, span: Span| {
        let (fill, dashes) = drawn_as(class);
        (span.height > 0).then(|| html! {
            <rect class=class fill=fill stroke-dasharray=dashes x=bar.x.to_string() y=span.y.to_string() width=BAR.to_string() height=span.height.to_string() />
        })
    };
    html! {
        <g class="lp-chart__bar" class:lp-chart__bar--chosen=move || is_chosen.get() on:click=move |_| choose.run(())>
            <rect class="lp-chart__room" stroke="none" x=(bar.x - (SLOT - BAR) / 2).to_string() y="0" width=SLOT.to_string() height=(HEIGHT + 10).to_string() />
            {piece("lp-chart__net", bar.net)}
            {piece("lp-chart__deductions", bar.deductions)}
            {piece("lp-chart__cancelled", bar.cancelled)}
            <rect class="lp-chart__mark" stroke="none" x=bar.x.to_string() y=(HEIGHT + 4).to_string() width=BAR.to_string() height="6" />
        </g>
    }
}

/// What a bar stands for: its day or days, then each amount that there is.
fn words(column: &Column, text: &Catalogue) -> String {
    let amount = |amount: Pence, words: fn(Pence) -> String| {
        (amount != Pence::new(0)).then(|| words(amount))
    };
    let only_cancelled = column.net == Pence::new(0) && column.cancelled != Pence::new(0);
    let parts = [
        (column.count > 1).then(|| (text.chart.payments)(column.count)),
        (!only_cancelled).then(|| (text.chart.net_of)(column.net)),
        amount(column.deductions, text.chart.deducted),
        amount(column.cancelled, text.chart.cancelled_of),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}: {}", on(column.days, text), parts.join(", "))
}

fn on(days: Period, text: &Catalogue) -> String {
    (text.date.period)(days)
}

#[cfg(test)]
mod tests {
    use schedule::date::Date;

    use super::*;
    use crate::text::en::ENGLISH;

    fn column(net: i64, deductions: i64, cancelled: i64) -> Column {
        let day = Date::parse("2026-11-16").unwrap();
        Column {
            days: Period::new(day, day).unwrap(),
            payment: None,
            count: 1,
            net: Pence::new(net),
            deductions: Pence::new(deductions),
            cancelled: Pence::new(cancelled),
        }
    }

    #[test]
    fn a_bar_is_told_by_what_there_is_of_it() {
        let told = |column| words(&column, &ENGLISH);
        assert_eq!(told(column(100, 0, 0)), "16 November 2026: £1.00 paid to you");
        assert_eq!(told(column(0, 100, 0)), "16 November 2026: £0.00 paid to you, £1.00 taken off");
        assert_eq!(told(column(0, 0, 100)), "16 November 2026: £1.00 cancelled");
        let month = Column { count: 3, ..column(100, 5, 0) };
        assert_eq!(told(month), "16 November 2026: 3 payments, £1.00 paid to you, £0.05 taken off");
    }
}
