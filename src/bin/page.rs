//! The standalone page's door: mounts the app below a base path, with the address bar as its route.

use landlord_payments::api::early::{Early, HostAnswers};
use landlord_payments::app::App;
use landlord_payments::config::Config;
use landlord_payments::export::builder::{Builder, Exporter};
use landlord_payments::host_event::Outbox;
use landlord_payments::navigation::standalone;
use landlord_payments::text::language::Language;
use leptos::prelude::*;
use leptos_router::components::Router;
use markup::html;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// The element that the page holds ready.
const MOUNT: &str = "landlord-payments";
/// What the page is called, above it.
const BAND: &str = "lp-service";

fn main() {
    let element =
        document().get_element_by_id(MOUNT).and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(element) = element else { return };
    let base = element.get_attribute("data-base").unwrap_or_else(|| "/landlord/".to_owned());
    let config = Config::new(element.get_attribute("data-api-base").as_deref(), Some(&base));
    // The loader leaves them there.
    let left = |name: &str| {
        let value = js_sys::Reflect::get(&element, &JsValue::from_str(name));
        value.ok().filter(JsValue::is_object)
    };
    let exporter = left("exporter").map(JsCast::unchecked_into);
    let early = Early::new(left("early").map(JsCast::unchecked_into::<HostAnswers>));
    element.set_text_content(None);
    // The element holds no "loading" any more.
    let _ = element.remove_attribute("aria-busy");
    mount_to(
        element,
        move || html! { <Router><Page base=base config=config exporter=exporter early=early /></Router> },
    )
    .forget();
}

/// Below the router, which the navigator needs.
#[component]
fn Page(base: String, config: Config, exporter: Option<Exporter>, early: Early) -> impl IntoView {
    let navigator = standalone::navigator(base);
    let root = document().document_element();
    let tag = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    let wanted = ArcRwSignal::new(Language::from_tag(&tag).unwrap_or_default());
    html! { <App config=config early=early navigator=navigator outbox=Outbox::nowhere() builder=Builder::new(exporter) wanted=wanted on_language=speak /> }
}

/// The page around the app speaks its language: the document, and the band above.
fn speak(language: Language) {
    let document = document();
    if let Some(root) = document.document_element() {
        // An attribute of this name is always allowed.
        let _ = root.set_attribute("lang", language.tag());
    }
    if let Some(band) = document.get_element_by_id(BAND) {
        band.set_text_content(Some(language.catalogue().band));
    }
}
