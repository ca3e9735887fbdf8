//! Answers that the loader asked for while the program was on its way: each is taken once, in place of a call.

use gloo_net::http::Response;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

#[wasm_bindgen]
extern "C" {
    /// What the loader asked: the `EarlyAnswers` of `element/program.d.ts`.
    #[derive(Clone)]
    pub type HostAnswers;

    #[wasm_bindgen(method, structural)]
    fn take(
        this: &HostAnswers,
        url: &str,
        token: Option<&str>,
        signal: &AbortSignal,
    ) -> Option<Promise>;
}

/// The answers that one app was begun with.
#[derive(Clone, Default)]
pub struct Early(Option<HostAnswers>);

impl Early {
    /// Those of the loader; none where it asked nothing, as an older one.
    pub fn new(host: Option<HostAnswers>) -> Self {
        Self(host)
    }

    /// The answer to a call that reads, if it was asked for and signed in this way. `None` inside when it failed.
    pub fn take(
        &self,
        url: &str,
        token: Option<&str>,
        signal: &AbortSignal,
    ) -> Option<impl Future<Output = Option<Response>> + use<>> {
        let answer = self.0.as_ref()?.take(url, token, signal)?;
        Some(async move {
            let response = JsFuture::from(answer).await.ok()?;
            Some(Response::from(response.unchecked_into::<web_sys::Response>()))
        })
    }
}
