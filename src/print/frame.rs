//! An empty document of our own in a frame that nobody sees, to print from: the page or host around it stays as it is.
//! The only file that prints. Must not know what is printed.

use js_sys::{Array, Function, Promise, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, HtmlIFrameElement, Window};

/// How often a browser is asked whether the frame is there; some make its document a moment later.
const TRIES: u32 = 40;
const TRY_EVERY_MS: u32 = 25;
/// How long a browser may take to begin printing after it was told to.
const BEGIN_WITHIN_MS: i32 = 3_000;
/// How long the document is kept after printing: a browser may say that it is done while it still draws the preview.
const KEEP_MS: u32 = 1_000;

/// The browser does not print here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PrintError {
    /// No frame, or no document in it, or not the one that was written.
    #[error("the browser gives no document to print from")]
    NoDocument,
    /// It was told to print and did not begin: no printer dialog here, or a sandbox that forbids it.
    #[error("the browser does not print")]
    NotPrinted,
}

/// The frame, in the document until this is dropped.
pub struct Frame {
    element: HtmlIFrameElement,
    document: Document,
    window: Window,
}

impl Frame {
    /// An empty document within `place`, named for whoever meets the frame, in the language of the place.
    pub async fn open(place: &Element, title: &str) -> Result<Self, PrintError> {
        let element = place.owner_document().and_then(|it| it.create_element("iframe").ok());
        let element = element.ok_or(PrintError::NoDocument)?;
        let element: HtmlIFrameElement = element.dyn_into().map_err(|_| PrintError::NoDocument)?;
        element.set_class_name("lp-letter-frame");
        element.set_title(title);
        element.set_tab_index(-1);
        let _ = element.set_attribute("aria-hidden", "true");
        place.append_child(&element).map_err(|_| PrintError::NoDocument)?;
        let mut guard = Removed(Some(element));
        let (document, window) = ready(guard.0.as_ref()).await.ok_or(PrintError::NoDocument)?;
        let root = document.document_element().ok_or(PrintError::NoDocument)?;
        let around = place.closest("[lang]").ok().flatten();
        if let Some(language) = around.and_then(|it| it.get_attribute("lang")) {
            let _ = root.set_attribute("lang", &language);
        }
        document.set_title(title);
        let element = guard.0.take().ok_or(PrintError::NoDocument)?;
        Ok(Self { element, document, window })
    }

    /// Gives the document this style sheet. Built by the frame's own window, it is allowed by a policy without
    /// 'unsafe-inline', and by the document.
    pub fn style(&self, css: &str) -> Result<(), PrintError> {
        let build = || -> Result<(), JsValue> {
            let class: Function =
                Reflect::get(&self.window, &"CSSStyleSheet".into())?.dyn_into()?;
            let sheet = Reflect::construct(&class, &Array::new())?;
            let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.dyn_into()?;
            replace.call1(&sheet, &css.into())?;
            let sheets = Array::of1(&sheet);
            Reflect::set(&self.document, &"adoptedStyleSheets".into(), &sheets).map(|_| ())
        };
        build().map_err(|_| PrintError::NoDocument)
    }

    /// What is printed.
    pub fn body(&self) -> Result<HtmlElement, PrintError> {
        self.document.body().ok_or(PrintError::NoDocument)
    }

    /// Shows the browser's print window. It is known to be there when this is done; in some browsers, to be gone.
    pub async fn print(&self) -> Result<Printing, PrintError> {
        // A host that moved the element meanwhile has emptied the frame.
        if self.element.content_document().as_ref() != Some(&self.document) {
            return Err(PrintError::NoDocument);
        }
        let begun = happens(|told| self.window.set_onbeforeprint(Some(told)));
        let ended = happens(|told| self.window.set_onafterprint(Some(told)));
        self.window.print().map_err(|_| PrintError::NotPrinted)?;
        let patience = happens(|told| {
            let set = Window::set_timeout_with_callback_and_timeout_and_arguments_0;
            // Without a timer there is nothing to wait with, and nothing to lose by waiting.
            let _ = web_sys::window().map(|window| set(&window, told, BEGIN_WITHIN_MS));
        });
        // An event comes with itself, a timer with nothing.
        let first = JsFuture::from(Promise::race(&Array::of2(&begun, &patience))).await;
        match first {
            Ok(event) if !event.is_undefined() => Ok(Printing { ended }),
            _ => Err(PrintError::NotPrinted),
        }
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        self.element.remove();
    }
}

/// A print window that was opened.
pub struct Printing {
    ended: Promise,
}

impl Printing {
    /// Comes when the document is not needed any more. A browser that never says so is not waited for by anybody:
    /// whoever waits is dropped when the next print starts or the screen is left.
    pub async fn over(self) {
        let _ = JsFuture::from(self.ended).await;
        gloo_timers::future::TimeoutFuture::new(KEEP_MS).await;
    }
}

/// A frame that goes if its document does not come.
struct Removed(Option<HtmlIFrameElement>);

impl Drop for Removed {
    fn drop(&mut self) {
        if let Some(element) = self.0.take() {
            element.remove();
        }
    }
}

/// The frame's document once it is the one that will stay.
async fn ready(frame: Option<&HtmlIFrameElement>) -> Option<(Document, Window)> {
    let frame = frame?;
    for _ in 0..TRIES {
        let document = frame.content_document()?;
        if document.ready_state() == "complete" && document.body().is_some() {
            return Some((document, frame.content_window()?));
        }
        gloo_timers::future::TimeoutFuture::new(TRY_EVERY_MS).await;
    }
    None
}

/// Something that `listen` makes the browser tell.
fn happens(listen: impl Fn(&Function)) -> Promise {
    Promise::new(&mut |told, _| listen(&told))
}
