//! Turns for the browser in the middle of long work: it draws and answers, and the work goes on.

use js_sys::Promise;
use thiserror::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// There is no way to let the browser do something else in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the browser gives no turns")]
pub struct NoTurns;

/// Turns by messages to oneself: timers wait four milliseconds each, which at a million lines took longer than the work.
pub struct Turns(MessageChannel);

impl Turns {
    /// From now on.
    pub fn new() -> Result<Self, NoTurns> {
        MessageChannel::new().map(Self).map_err(|_| NoTurns)
    }

    /// Goes on after the browser did what else was waiting.
    pub async fn give(&self) -> Result<(), NoTurns> {
        let mut sent = Ok(());
        let arrival = Promise::new(&mut |arrived, _| {
            self.0.port1().set_onmessage(Some(&arrived));
            sent = self.0.port2().post_message(&JsValue::NULL);
        });
        sent.map_err(|_| NoTurns)?;
        JsFuture::from(arrival).await.map(|_| ()).map_err(|_| NoTurns)
    }
}

/// A port that listens is kept until it is closed.
impl Drop for Turns {
    fn drop(&mut self) {
        self.0.port1().close();
    }
}
