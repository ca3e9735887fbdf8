//! How a layout's rows, values and file are written: everything about it but its columns.

use leptos::prelude::*;
use schedule::export::group::Grouping;
use schedule::export::layout::dialect::{Delimiter, LineEnd, Quoting};
use schedule::export::style::{AmountForm, DateForm, DecimalSign, Sign};

use crate::components::checkbox::Checkbox;
use crate::components::select_field::SelectField;
use crate::layouts::draft::Draft;
use crate::text::Catalogue;

const GROUPINGS: [Grouping; 3] = [Grouping::Line, Grouping::Claim, Grouping::RentReference];

const DATES: [DateForm; 5] = [
    DateForm::Iso,
    DateForm::DayMonthYear,
    DateForm::DayMonthShortYear,
    DateForm::DayMonthNameYear,
    DateForm::Compact,
];

const AMOUNTS: [AmountForm; 3] = [
    AmountForm::Pounds(DecimalSign::Point),
    AmountForm::Pounds(DecimalSign::Comma),
    AmountForm::Pence,
];

const SIGNS: [Sign; 2] = [Sign::AsIs, Sign::Reversed];

const DELIMITERS: [Delimiter; 4] =
    [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe];

const QUOTINGS: [Quoting; 2] = [Quoting::WhereNeeded, Quoting::Always];

const LINE_ENDS: [LineEnd; 2] = [LineEnd::CrLf, LineEnd::Lf];

/// The settings, in three groups.
#[component]
pub fn Settings(
    /// What the form holds.
    draft: RwSignal<Draft>,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let words = &text.files.editor;
    let grouping = select(
        draft,
        &GROUPINGS,
        |draft| draft.grouping,
        |draft, it| draft.grouping = it,
        words.group,
    );
    let dates = select(
        draft,
        &DATES,
        |draft| draft.style.dates,
        |draft, it| draft.style.dates = it,
        words.date,
    );
    let amounts = select(
        draft,
        &AMOUNTS,
        |draft| draft.style.amounts,
        |draft, it| draft.style.amounts = it,
        words.amount,
    );
    let sign = select(
        draft,
        &SIGNS,
        |draft| draft.style.sign,
        |draft, it| draft.style.sign = it,
        words.signs,
    );
    let delimiter = select(
        draft,
        &DELIMITERS,
        |draft| draft.dialect.delimiter,
        |draft, it| draft.dialect.delimiter = it,
        words.between,
    );
    let quoting = select(
        draft,
        &QUOTINGS,
        |draft| draft.dialect.quoting,
        |draft, it| draft.dialect.quoting = it,
        words.quotes,
    );
    let line_end = select(
        draft,
        &LINE_ENDS,
        |draft| draft.dialect.line_end,
        |draft, it| draft.dialect.line_end = it,
        words.ends,
    );
    let tick = move |read: fn(&Draft) -> bool| Signal::derive(move || draft.with(read));
    let set = move |write: fn(&mut Draft, bool)| {
        Callback::new(move |ticked| draft.update(|draft| write(draft, ticked)))
    };
    let field = |id: &'static str, label: &'static str, hint: Option<&'static str>, list: List| {
        let (options, chosen, on_choose) = list;
        match hint {
            Some(hint) => html! {
                <SelectField id=id label=label hint=hint options=options chosen=chosen on_choose=on_choose />
            }
            .into_any(),
            None => html! { <SelectField id=id label=label options=options chosen=chosen on_choose=on_choose /> }.into_any(),
        }
    };
    html! {
        <fieldset class="lp-field lp-fieldset">
            <legend class="lp-label lp-label--large">{words.values}</legend>
            <div class="lp-editor__grid">
                {field("lp-layout-dates", words.dates, None, dates)}
                {field("lp-layout-amounts", words.amounts, None, amounts)}
                {field("lp-layout-sign", words.sign, None, sign)}
            </div>
        </fieldset>
        <fieldset class="lp-field lp-fieldset">
            <legend class="lp-label lp-label--large">{words.rows}</legend>
            {field("lp-layout-grouping", words.grouping, Some(words.grouping_hint), grouping)}
            <fieldset class="lp-field lp-fieldset" aria-describedby="lp-layout-control-hint">
                <legend class="lp-label">{words.control}</legend>
                <p class="lp-hint" id="lp-layout-control-hint">{words.control_hint}</p>
                <Checkbox
                    id="lp-layout-leading"
                    label=words.leading
                    checked=tick(|draft| draft.control.leading)
                    on_change=set(|draft, it| draft.control.leading = it)
                />
                <Checkbox
                    id="lp-layout-trailing"
                    label=words.trailing
                    checked=tick(|draft| draft.control.trailing)
                    on_change=set(|draft, it| draft.control.trailing = it)
                />
            </fieldset>
        </fieldset>
        <fieldset class="lp-field lp-fieldset">
            <legend class="lp-label lp-label--large">{words.file}</legend>
            <div class="lp-editor__grid">
                {field("lp-layout-delimiter", words.delimiter, None, delimiter)}
                {field("lp-layout-quoting", words.quoting, None, quoting)}
                {field("lp-layout-line-end", words.line_end, None, line_end)}
            </div>
            <Checkbox
                id="lp-layout-header"
                label=words.header
                checked=tick(|draft| draft.header)
                on_change=set(|draft, it| draft.header = it)
            />
            <Checkbox
                id="lp-layout-mark"
                label=words.byte_order_mark
                hint=words.byte_order_mark_hint
                checked=tick(|draft| draft.dialect.byte_order_mark)
                on_change=set(|draft, it| draft.dialect.byte_order_mark = it)
            />
            <Checkbox
                id="lp-layout-guard"
                label=words.guard
                hint=words.guard_hint
                checked=tick(|draft| draft.style.guard)
                on_change=set(|draft, it| draft.style.guard = it)
            />
        </fieldset>
    }
}

/// What a list needs: the words of its options, which is chosen, and who takes another.
type List = (Signal<Vec<String>>, Signal<usize>, Callback<usize>);

/// A setting that is one of a few.
fn select<T: Copy + PartialEq + Send + Sync + 'static>(
    draft: RwSignal<Draft>,
    all: &'static [T],
    read: fn(&Draft) -> T,
    write: fn(&mut Draft, T),
    words: fn(T) -> &'static str,
) -> List {
    let options: Vec<String> = all.iter().map(|it| words(*it).to_owned()).collect();
    let chosen = Signal::derive(move || {
        let now = draft.with(read);
        all.iter().position(|it| *it == now).unwrap_or_default()
    });
    let choose = Callback::new(move |place: usize| {
        if let Some(it) = all.get(place) {
            draft.update(|draft| write(draft, *it));
        }
    });
    (Signal::stored(options), chosen, choose)
}
