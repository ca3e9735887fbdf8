//! What a call proves who is signed in with: the portal's cookie, or a token of the host page's. The token is asked for
//! at each call and kept nowhere here.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::ApiError;

#[wasm_bindgen]
extern "C" {
    /// What the custom element knows of tokens: the `Credentials` of `element/program.d.ts`.
    #[derive(Clone)]
    pub type HostCredentials;

    #[wasm_bindgen(method, structural, catch)]
    async fn token(this: &HostCredentials) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, catch)]
    async fn renew(this: &HostCredentials, refused: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, js_name = startOver)]
    fn start_over(this: &HostCredentials);
}

/// How the calls of one app are signed.
#[derive(Clone, Default)]
pub struct Credentials(Option<HostCredentials>);

impl Credentials {
    /// By what the host page says; by the portal's cookie where there is no host.
    pub fn new(host: Option<HostCredentials>) -> Self {
        Self(host)
    }

    /// The token to call with; `None` where the cookie does it. A host that means to give a token and has none
    /// leaves nobody signed in.
    pub async fn token(&self) -> Result<Option<String>, ApiError> {
        match &self.0 {
            None => Ok(None),
            Some(host) => match host.token().await {
                Ok(token) => Ok(token.as_string()),
                Err(_) => Err(ApiError::NotSignedIn { sign_in_url: None }),
            },
        }
    }

    /// A token in place of one that was refused, if the host has another.
    pub async fn renewed(&self, refused: &str) -> Option<String> {
        self.0.as_ref()?.renew(refused).await.ok()?.as_string()
    }

    /// Whoever was refused before may have signed in since: the host is worth asking again.
    pub fn start_over(&self) {
        if let Some(host) = &self.0 {
            host.start_over();
        }
    }
}
