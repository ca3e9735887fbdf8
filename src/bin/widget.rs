//! The widget's door: what the custom element may call. Holds no state of its own; each mount is a handle.

use std::cell::OnceCell;
use std::rc::Rc;

use landlord_payments::api::credentials::{Credentials, HostCredentials};
use landlord_payments::api::early::{Early, HostAnswers};
use landlord_payments::app::App;
use landlord_payments::components::heading::HeadingLevel;
use landlord_payments::config::Config;
use landlord_payments::export::builder::{Builder, Exporter};
use landlord_payments::host_event::{HostEvent, Outbox};
use landlord_payments::navigation::embedded::{self, Steering};
use landlord_payments::text::language::Language;
use leptos::prelude::*;
use markup::html;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {}

#[wasm_bindgen]
extern "C" {
    /// The custom element's side: the `Host` of `element/program.d.ts`.
    #[derive(Clone)]
    pub type Host;

    #[wasm_bindgen(method, getter, structural, js_name = apiBase)]
    fn api_base(this: &Host) -> Option<String>;

    #[wasm_bindgen(method, getter, structural, js_name = standaloneUrl)]
    fn standalone_url(this: &Host) -> Option<String>;

    #[wasm_bindgen(method, getter, structural, js_name = headingLevel)]
    fn heading_level(this: &Host) -> u8;

    #[wasm_bindgen(method, getter, structural)]
    fn language(this: &Host) -> Option<String>;

    #[wasm_bindgen(method, getter, structural)]
    fn route(this: &Host) -> String;

    #[wasm_bindgen(method, getter, structural)]
    fn exporter(this: &Host) -> Exporter;

    #[wasm_bindgen(method, getter, structural)]
    fn credentials(this: &Host) -> HostCredentials;

    #[wasm_bindgen(method, getter, structural)]
    fn early(this: &Host) -> Option<HostAnswers>;

    #[wasm_bindgen(method, structural)]
    fn tell(this: &Host, event: &str, detail: &JsValue);

    #[wasm_bindgen(method, structural, js_name = refuseRoute)]
    fn refuse_route(this: &Host);
}

/// A mounted app. Unmounting it, or dropping it, cancels its calls and takes its view away.
#[wasm_bindgen]
pub struct Mounted {
    steering: Rc<OnceCell<Steering>>,
    renewed: ArcTrigger,
    wanted: ArcRwSignal<Language>,
    unmount: Option<Box<dyn FnOnce()>>,
}

#[wasm_bindgen]
impl Mounted {
    /// Shows the screen of a route that the host asks for.
    pub fn navigate(&self, route: &str) {
        if let Some(steering) = self.steering.get().filter(|_| self.unmount.is_some()) {
            steering.to(route);
        }
    }

    /// Asks again who is signed in.
    #[wasm_bindgen(js_name = sessionRenewed)]
    pub fn session_renewed(&self) {
        self.renewed.notify();
    }

    /// Speaks the language that the host asks for, by its tag; one without words here changes nothing.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&self, tag: &str) {
        if let Some(language) = Language::from_tag(tag) {
            self.wanted.set(language);
        }
    }

    /// Takes the app out of its container. Once is enough; again does nothing.
    pub fn unmount(&mut self) {
        if let Some(unmount) = self.unmount.take() {
            unmount();
        }
    }
}

/// Mounts the app into `container`, an element of the shadow root.
#[wasm_bindgen]
#[must_use]
pub fn mount(container: HtmlElement, host: Host) -> Mounted {
    let level = HeadingLevel::nearest(host.heading_level());
    let config = Config::new(host.api_base().as_deref(), host.standalone_url().as_deref())
        .within_host(level);
    let steering = Rc::new(OnceCell::new());
    let renewed = ArcTrigger::new();
    let asked = host.language().and_then(|tag| Language::from_tag(&tag));
    let wanted = ArcRwSignal::new(asked.unwrap_or_default());
    let handle = mount_to(container, {
        let (steering, renewed) = (Rc::clone(&steering), renewed.clone());
        let wanted = wanted.clone();
        move || {
            let credentials = Credentials::new(Some(host.credentials()));
            let early = Early::new(host.early());
            let builder = Builder::new(Some(host.exporter()));
            let route = host.route();
            let refusing = host.clone();
            let outbox = Outbox::new(move |event| tell(&host, event));
            let (navigator, steer) =
                embedded::navigator(&route, config.standalone_url.clone(), outbox, move || {
                    refusing.refuse_route();
                });
            // It is empty: this runs once.
            let _ = steering.set(steer);
            html! { <App config=config credentials=credentials early=early navigator=navigator outbox=outbox builder=builder renewed=renewed wanted=wanted /> }
        }
    });
    Mounted { steering, renewed, wanted, unmount: Some(Box::new(move || drop(handle))) }
}

fn tell(host: &Host, event: HostEvent) {
    let detail = js_sys::Object::new();
    let set = |name: &str, value: JsValue| {
        // A plain object takes any property.
        let _ = js_sys::Reflect::set(&detail, &JsValue::from_str(name), &value);
    };
    let name = match event {
        HostEvent::Ready => "lp:ready",
        HostEvent::Navigate { route, replace } => {
            set("route", JsValue::from_str(&route));
            set("replace", JsValue::from_bool(replace));
            "lp:navigate"
        }
        HostEvent::SessionExpired => "lp:session-expired",
        HostEvent::Error(code) => {
            set("code", JsValue::from_str(code));
            "lp:error"
        }
        HostEvent::Download { format, lines, complete } => {
            set("format", JsValue::from_str(format));
            set("lines", JsValue::from_f64(f64::from(lines)));
            set("complete", JsValue::from_bool(complete));
            "lp:download"
        }
    };
    host.tell(name, &detail);
}
