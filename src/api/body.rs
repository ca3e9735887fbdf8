//! The body of an answer, chunk by chunk as it comes.

use gloo_net::http::Response;
use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamByobReader, ReadableStreamDefaultReader};

use super::deadline::Deadline;
use super::error::ApiError;
use crate::clock;
use crate::turns::Turns;

/// How long what has come is taken in until the browser gets a turn.
const AT_ONCE_MS: f64 = 10.0;

/// Where the chunks of a body are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Each into memory of its own.
    Fresh,
    /// All into the same memory of so many bytes, one after the other, where the browser has that for the body. A large answer
    /// would otherwise take up as much again as it has bytes, and the browser would clear that away meanwhile.
    Shared(u32),
}

/// Reads a body chunk by chunk; each chunk renews the deadline. What has come already would be read to its end in one go: the
/// browser gets turns in between.
pub async fn chunks(
    response: &Response,
    room: Room,
    deadline: &mut Deadline,
    mut take: impl FnMut(&Uint8Array) -> Result<(), ApiError>,
) -> Result<(), ApiError> {
    let Some(body) = response.body() else {
        deadline.meet();
        return Ok(());
    };
    let mut reader = Reader::of(&body, room).ok_or(ApiError::Unreadable)?;
    let turns = Turns::new().ok();
    let (mut since, mut renewed) = (clock::milliseconds(), 0.0);
    loop {
        // A large answer comes in hundreds of parts; to the second is good enough for the patience of many.
        if since - renewed >= 1_000.0 {
            deadline.renew();
            renewed = since;
        }
        let part = reader.read().await.map_err(|_| deadline.failure())?;
        let field = |name: &str| Reflect::get(&part, &JsValue::from_str(name));
        let done = field("done").is_ok_and(|done| done.is_truthy());
        if done {
            deadline.meet();
            return Ok(());
        }
        let chunk = field("value").ok().and_then(|value| value.dyn_into::<Uint8Array>().ok());
        let chunk = chunk.ok_or(ApiError::Unreadable)?;
        take(&chunk)?;
        reader.give_back(&chunk);
        let now = clock::milliseconds();
        if now - since >= AT_ONCE_MS {
            if let Some(turns) = &turns {
                // Without turns it takes as long, and only feels longer.
                let _ = turns.give().await;
            }
            since = clock::milliseconds();
        }
    }
}

/// How a body is read.
enum Reader {
    /// Hands over chunks in memory of their own.
    Handing(ReadableStreamDefaultReader),
    /// Fills the memory that it is given.
    Filling(ReadableStreamByobReader, Uint8Array),
}

impl Reader {
    fn of(body: &ReadableStream, room: Room) -> Option<Self> {
        if let Room::Shared(bytes) = room
            && let Some(reader) = filling().and_then(|filling| reader(body, &filling))
        {
            return match reader.dyn_into() {
                Ok(reader) => Some(Self::Filling(reader, Uint8Array::new_with_length(bytes))),
                // A page that stands between heeds no options: this is the reader that the body has now.
                Err(reader) => reader.dyn_into().ok().map(Self::Handing),
            };
        }
        reader(body, &JsValue::UNDEFINED)?.dyn_into().ok().map(Self::Handing)
    }

    async fn read(&self) -> Result<JsValue, JsValue> {
        let part = match self {
            Self::Handing(reader) => reader.read(),
            Self::Filling(reader, room) => reader.read_with_array_buffer_view(room),
        };
        JsFuture::from(part).await
    }

    /// The memory of a chunk may be filled again.
    fn give_back(&mut self, chunk: &Uint8Array) {
        if let Self::Filling(_, room) = self {
            *room = Uint8Array::new(&chunk.buffer());
        }
    }
}

/// What asks for a reader that fills memory.
fn filling() -> Option<JsValue> {
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("mode"), &JsValue::from_str("byob")).ok()?;
    Some(options.into())
}

/// A body's reader; `None` where there is none of this kind for it. Called by its name, which hands back what is thrown: thrown
/// through `get_reader`, it would end the program.
fn reader(body: &ReadableStream, options: &JsValue) -> Option<JsValue> {
    let get = Reflect::get(body, &JsValue::from_str("getReader")).ok()?;
    get.dyn_into::<Function>().ok()?.call1(body, options).ok()
}
