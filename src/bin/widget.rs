//! The widget's door: what the custom element may call. Holds no state of its own; each mount is a handle.

use landlord_payments::app::App;
use landlord_payments::config::Config;
use landlord_payments::export::builder::{Builder, Exporter};
use landlord_payments::host_event::{HostEvent, Outbox};
use landlord_payments::navigation::embedded;
use landlord_payments::text::en::ENGLISH;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

fn main() {}

/// A mounted app. Unmounting it, or dropping it, cancels its calls and takes its view away.
#[wasm_bindgen]
pub struct Mounted {
    unmount: Option<Box<dyn FnOnce()>>,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes the app out of its container. Once is enough; again does nothing.
    pub fn unmount(&mut self) {
        if let Some(unmount) = self.unmount.take() {
            unmount();
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "JavaScript hands its strings over")]
/// Mounts the app into `container`, an element of the shadow root; events go out on `host`.
#[wasm_bindgen]
#[must_use]
pub fn mount(
    container: HtmlElement,
    host: HtmlElement,
    api_base: Option<String>,
    standalone_url: Option<String>,
    exporter: Option<Exporter>,
) -> Mounted {
    let config = Config::new(api_base.as_deref(), standalone_url.as_deref()).within_host();
    let handle = mount_to(container, move || {
        let outbox = Outbox::new(move |event| dispatch(&host, event));
        let navigator = embedded::navigator(config.standalone_url.clone(), outbox);
        view! { class="", <App config=config navigator=navigator outbox=outbox builder=Builder::new(exporter) text=&ENGLISH /> }
    });
    Mounted { unmount: Some(Box::new(move || drop(handle))) }
}

fn dispatch(host: &HtmlElement, event: HostEvent) {
    let detail = js_sys::Object::new();
    let set = |name: &str, value: JsValue| {
        // A plain object takes any property.
        let _ = js_sys::Reflect::set(&detail, &JsValue::from_str(name), &value);
    };
    let name = match event {
        HostEvent::Ready => "lp:ready",
        HostEvent::Navigate(route) => {
            set("route", JsValue::from_str(&route));
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
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &options) {
        // A host that throws in its listener harms itself only.
        let _ = host.dispatch_event(&event);
    }
}
