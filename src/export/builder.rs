//! The second program, which builds workbooks and ZIPs: it is loaded when first asked, asked in bytes, answered with a file.

use export_worker::failure::{Failure, Reason};
use export_worker::message::ExportRequest;
use js_sys::{Error, Uint8Array};
use leptos::prelude::*;
use schedule::transfer::TransferError;
use thiserror::Error;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, AbortSignal};

use crate::turns::Turns;

#[wasm_bindgen]
extern "C" {
    /// What a door is handed with the app: the `Exporter` of `element/export-types.d.ts`.
    #[derive(Clone)]
    pub type Exporter;

    #[wasm_bindgen(method, structural, catch, js_name = inWorker)]
    async fn in_worker(
        this: &Exporter,
        request: Uint8Array,
        progress: &Closure<dyn FnMut(u32, u32)>,
        signal: &AbortSignal,
    ) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, catch, js_name = onPage)]
    async fn on_page(
        this: &Exporter,
        request: Uint8Array,
        progress: &Closure<dyn FnMut(u32, u32)>,
        signal: &AbortSignal,
    ) -> Result<JsValue, JsValue>;
}

/// Lines told before the browser gets a turn: a few milliseconds' work on a slow phone.
const SLICE: usize = 4_000;

/// Where a file is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a worker: the page goes on meanwhile.
    Worker,
    /// On the page's own thread: it does nothing else meanwhile, and nothing can stop it.
    Page,
}

/// There is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotBuilt {
    /// The browser, or a policy, allows no worker here; the page itself can still build it.
    #[error("there is no worker here")]
    NoWorker,
    /// The program cannot be had.
    #[error("the program could not be loaded")]
    NotLoaded,
    /// The program's files have gone from their server: a newer release has taken its place.
    #[error("the program has been replaced")]
    Replaced,
    /// The program stopped by itself, as it does when there is no more memory.
    #[error("the program stopped")]
    Stopped,
    /// The program says why not.
    #[error("the program refused: {0}")]
    Refused(#[from] Failure),
}

/// The way to the program, where the app has one.
#[derive(Clone, Copy)]
pub struct Builder(StoredValue<Option<Exporter>, LocalStorage>);

impl Builder {
    /// Over what the door was handed; without it every file is [`NotBuilt::NotLoaded`].
    pub fn new(exporter: Option<Exporter>) -> Self {
        Self(StoredValue::new_local(exporter))
    }

    /// That of this app.
    pub fn here() -> Self {
        expect_context()
    }

    /// Builds what is asked for. `progress` hears of lines that are written, and lines in all.
    /// Dropping the future stops a worker, and a page that has not begun.
    pub async fn build(
        self,
        request: &ExportRequest<'_>,
        place: Place,
        progress: impl Fn(u32, u32) + 'static,
    ) -> Result<Uint8Array, NotBuilt> {
        let exporter = self.0.get_value().ok_or(NotBuilt::NotLoaded)?;
        let stop = Stop::new().ok_or(NotBuilt::NotLoaded)?;
        let bytes = told(request).await?;
        let progress = Closure::new(progress);
        let signal = stop.0.signal();
        let answer = match place {
            Place::Worker => exporter.in_worker(bytes, &progress, &signal).await,
            Place::Page => exporter.on_page(bytes, &progress, &signal).await,
        };
        let file = answer.map_err(|reason| NotBuilt::from_code(&code(&reason)))?;
        file.dyn_into().map_err(|_| NotBuilt::Stopped)
    }
}

impl NotBuilt {
    /// Whether the page is of another release than what its server has: then to load it anew is what helps.
    #[must_use]
    pub fn is_outdated(self) -> bool {
        match self {
            Self::Replaced => true,
            Self::Refused(failure) => failure.reason == Reason::Request,
            Self::NoWorker | Self::NotLoaded | Self::Stopped => false,
        }
    }

    /// What a code means; element/README.md lists them.
    fn from_code(code: &str) -> Self {
        match code {
            "no-worker" => Self::NoWorker,
            "not-loaded" => Self::NotLoaded,
            "replaced" => Self::Replaced,
            code => code.parse().map_or(Self::Stopped, Self::Refused),
        }
    }
}

/// The request in bytes. The browser draws and answers while they are written, however many lines there are.
async fn told(request: &ExportRequest<'_>) -> Result<Uint8Array, NotBuilt> {
    // What cannot be told in bytes is larger than a program's memory.
    let stopped = |_: TransferError| NotBuilt::Stopped;
    let turns = Turns::new().map_err(|_| NotBuilt::Stopped)?;
    let mut encoding = request.encode();
    while encoding.advance(SLICE).map_err(stopped)? {
        turns.give().await.map_err(|_| NotBuilt::Stopped)?;
    }
    let parts = encoding.finish().map_err(stopped)?;
    let length = parts.iter().map(|part| part.len()).sum::<usize>();
    let bytes = Uint8Array::new_with_length(u32::try_from(length).map_err(|_| NotBuilt::Stopped)?);
    let mut from = 0;
    // Each part is let go once it is over there.
    for part in parts {
        let to = from + u32::try_from(part.len()).map_err(|_| NotBuilt::Stopped)?;
        bytes.subarray(from, to).copy_from(&part);
        from = to;
    }
    Ok(bytes)
}

fn code(reason: &JsValue) -> String {
    reason.dyn_ref::<Error>().map(|error| String::from(error.message())).unwrap_or_default()
}

/// Stops the worker when it goes.
struct Stop(AbortController);

impl Stop {
    fn new() -> Option<Self> {
        AbortController::new().map(Self).ok()
    }
}

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

#[cfg(test)]
mod tests {
    use export_worker::failure::{Failure, Reason};

    use super::NotBuilt;
    use crate::export::Cause;

    #[test]
    fn a_code_that_nobody_knows_is_a_program_that_stopped() {
        #[track_caller]
        fn check(code: &str, expected: NotBuilt) {
            assert_eq!(NotBuilt::from_code(code), expected);
        }
        check("no-worker", NotBuilt::NoWorker);
        check("not-loaded", NotBuilt::NotLoaded);
        check("replaced", NotBuilt::Replaced);
        check("stopped", NotBuilt::Stopped);
        check("", NotBuilt::Stopped);
        let refused = Failure { reason: Reason::TextTooLong, file: Some(0) };
        check("text-too-long@0", NotBuilt::Refused(refused));
    }

    #[test]
    fn to_load_the_page_anew_is_offered_where_that_helps() {
        let refused = |reason| NotBuilt::Refused(Failure { reason, file: Some(0) });
        for reason in [NotBuilt::Replaced, refused(Reason::Request)] {
            assert!(reason.is_outdated() && Cause::NotBuilt(reason).is_outdated(), "{reason}");
        }
        let others = [NotBuilt::NoWorker, NotBuilt::NotLoaded, NotBuilt::Stopped];
        for reason in others.into_iter().chain([refused(Reason::Writer)]) {
            assert!(!reason.is_outdated() && !Cause::NotBuilt(reason).is_outdated(), "{reason}");
        }
        assert!(Cause::Replaced.is_outdated() && !Cause::NotSaved.is_outdated());
    }
}
