//! The app's markup: Leptos' views, every element of which is made by DOM calls.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use quote::quote;

/// `leptos::view!`, without its strings of HTML.
///
/// Leptos writes an element of which all is known beforehand into `innerHTML`, which a policy with
/// `require-trusted-types-for 'script'` blocks. It takes for known what is a string literal, and not a block
/// around one, which comes to the same element: so the value of an attribute and a text between tags that are one
/// are put into a block.
///
/// The other way is dearer. A class for the whole view, which turns those strings off too, is a call for each
/// element, and where it is the empty one, which no element would show, an exception for each.
///
/// An element in which no attribute has a value, and no text has quotes, would still be a string: the policy is in
/// force in every journey of the tests.
#[proc_macro]
pub fn html(markup: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let markup = worked_out(markup.into());
    quote! { ::leptos::view! { #markup } }.into()
}

/// The same markup with such literals in blocks. What is in braces or brackets already is code.
fn worked_out(markup: TokenStream) -> TokenStream {
    let mut rest = markup.into_iter().peekable();
    let (mut made, mut before) = (TokenStream::new(), Place::Other);
    while let Some(token) = rest.next() {
        let is_value = matches!(before, Place::Value);
        let goes_on = matches!(rest.peek(), Some(TokenTree::Punct(sign)) if sign.as_char() == '.');
        before = Place::after(&token, &before);
        let whole = is_value && is_text(&token) && !goes_on;
        made.extend([if whole { block(token) } else { token }]);
    }
    made
}

/// What may follow what came last.
enum Place {
    /// A value, or a text between tags: it was `=`, or `>`.
    Value,
    /// The rest of an operator.
    Operator,
    Other,
}

impl Place {
    fn after(token: &TokenTree, before: &Self) -> Self {
        match token {
            TokenTree::Punct(sign) if sign.spacing() == Spacing::Joint => Self::Operator,
            TokenTree::Punct(sign) if matches!(sign.as_char(), '=' | '>') => match before {
                // `==`, `!=` and the like: this is an expression.
                Self::Operator if sign.as_char() == '=' => Self::Other,
                _ => Self::Value,
            },
            _ => Self::Other,
        }
    }
}

fn is_text(token: &TokenTree) -> bool {
    // Raw ones too.
    matches!(token, TokenTree::Literal(literal) if literal.to_string().starts_with(['"', 'r']))
}

fn block(token: TokenTree) -> TokenTree {
    let span = token.span();
    let mut block = Group::new(Delimiter::Brace, token.into());
    block.set_span(span);
    block.into()
}

#[cfg(test)]
mod tests {
    use super::{TokenStream, worked_out};

    /// What is made of some markup, in the compiler's own spacing.
    #[track_caller]
    fn check(markup: &str, expected: &str) {
        let tokens = |text: &str| text.parse::<TokenStream>().ok();
        let made = tokens(markup).map(worked_out).map(|made| made.to_string());
        assert!(made.is_some(), "no tokens: {markup}");
        assert_eq!(made, tokens(expected).map(|expected| expected.to_string()), "{markup}");
    }

    #[test]
    fn attributes_and_texts_become_blocks() {
        check(r#"<p class="a" role="b">"text"</p>"#, r#"<p class={"a"} role={"b"}>{"text"}</p>"#);
        check(r#"<br/><input id="a" hidden=true/>"#, r#"<br/><input id={"a"} hidden=true/>"#);
        check(r#"<p data-key="a" class:b=c />"#, r#"<p data-key={"a"} class:b=c />"#);
        check(r#"<p><br/>"a"<b>"b"</b>"c"</p>"#, r#"<p><br/>{"a"}<b>{"b"}</b>{"c"}</p>"#);
        check(r#"<>"a"</>"#, r#"<>{"a"}</>"#);
        check(r##"<p title=r#"a"#>r"b"</p>"##, r##"<p title={r#"a"#}>{r"b"}</p>"##);
    }

    #[test]
    fn code_stays_as_it_is() {
        for markup in [
            r#"<p class=("a", true)>{move || "b"}</p>"#,
            r#"<p on:click=move |_| go("a") class=word />"#,
            r#"<p hidden=a == "b" />"#,
            r#"<p hidden=a != "b" />"#,
            r"<p tabindex=-1 />",
            r#"<p id="a".to_owned() />"#,
        ] {
            check(markup, markup);
        }
    }
}
