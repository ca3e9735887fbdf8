//! The only file that fetches: requests, and the memory of answers by `ETag`.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use contract::endpoint::{CSRF_HEADER, IDEMPOTENCY_HEADER};
use futures_util::FutureExt;
use gloo_net::http::{Method, RequestBuilder, Response};
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;
use web_sys::{RequestCache, RequestCredentials, RequestRedirect};

use super::ahead::{Ahead, Answer, Asked};
use super::body::{Room, chunks};
use super::credentials::Credentials;
use super::deadline::Deadline;
use super::early::Early;
use super::error::ApiError;
use super::repeat::{Repeatable, repeated};
use super::reply::Reply;
use crate::clock;

/// The most that is read of an answer that is not a stream.
const LARGEST_BODY: usize = 8 * 1024 * 1024;
/// How much of a stream is taken in at a time.
const PART: u32 = 64 * 1024;
/// How much of a stream the browser hands over at a time, at most.
const ROOM: u32 = 256 * 1024;

/// What makes up a call beyond its path.
#[derive(Clone, Default)]
pub struct Call<'a> {
    /// Sent as `X-CSRF-Token`.
    pub csrf: Option<&'a str>,
    /// Sent as `Idempotency-Key`; makes any call safe to repeat.
    pub idempotency_key: Option<&'a str>,
    /// A JSON body.
    pub body: Option<String>,
    /// Whether it comes to the same however often it arrives, and so is safe to repeat.
    pub is_idempotent: bool,
    /// Sent as `If-None-Match`.
    pub etag: Option<&'a str>,
    /// Sent as `Accept`; JSON when absent.
    pub accept: Option<&'a str>,
}

/// The API at one base, and what is remembered of its answers until sign-out.
#[derive(Clone)]
pub struct Http {
    base: Rc<str>,
    credentials: Credentials,
    early: Early,
    ahead: Ahead,
    memory: Rc<RefCell<Memory>>,
}

/// Answers by their paths. What was asked for before it was cleared is not taken in afterwards.
#[derive(Default)]
struct Memory {
    cleared: u32,
    answers: HashMap<String, Remembered>,
}

#[derive(Clone)]
struct Remembered {
    etag: String,
    reply: Reply,
}

/// An answer that is not judged yet, and the tag by which it can be asked for again; none if it was remembered.
struct Fetched {
    reply: Reply,
    etag: Option<String>,
}

impl Http {
    /// The API at `base`, which has no slash at its end.
    pub fn new(base: &str, credentials: Credentials, early: Early) -> Self {
        let (ahead, memory) = (Ahead::default(), Rc::default());
        Self { base: base.into(), credentials, early, ahead, memory }
    }

    /// Takes note that somebody may have signed in since the last call.
    pub fn start_over(&self) {
        self.ahead.forget();
        self.credentials.start_over();
    }

    /// Forgets every body, as at sign-out or when a record is unlinked.
    pub fn forget(&self) {
        self.ahead.forget();
        let mut memory = self.memory.borrow_mut();
        memory.answers.clear();
        memory.cleared = memory.cleared.wrapping_add(1);
    }

    /// Asks for what will be read soon, if at all: each path with what is accepted. Whoever reads it then need not ask.
    pub fn ask_ahead<const N: usize>(&self, calls: [(String, Option<&'static str>); N]) {
        if calls.iter().all(|(path, accept)| self.ahead.has(path, *accept)) {
            return;
        }
        let ask = |(path, accept): (String, Option<&'static str>)| {
            // Of a stream nothing is remembered.
            let etag = self.memory.borrow().answers.get(&path).map(|known| known.etag.clone());
            let (http, to, tag) = (self.clone(), path.clone(), etag.clone());
            let call = async move {
                let call = Call { etag: tag.as_deref(), accept, ..Call::default() };
                http.send_now(&Method::GET, &to, &call).await
            };
            let (call, answer) = call.remote_handle();
            spawn_local(call);
            Asked { path, accept, etag, answer }
        };
        self.ahead.keep(calls.map(ask).into());
    }

    /// Reads a value, repeating a passing failure, and asking only for news of what is remembered. Only an answer
    /// that could be read is remembered: after any other, trying again asks for all of it.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, ApiError> {
        self.get_as(path, |reply| reply.decode()).await
    }

    /// The same of a value that `read` makes of the answer.
    pub async fn get_as<T>(
        &self,
        path: &str,
        read: impl FnOnce(&Reply) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let asked = self.memory.borrow().cleared;
        let Fetched { reply, etag } = repeated(|| self.get_once(path)).await?;
        let value = read(&reply)?;
        if let (200, Some(etag)) = (reply.status, etag) {
            let mut memory = self.memory.borrow_mut();
            if memory.cleared == asked {
                memory.answers.insert(path.to_owned(), Remembered { etag, reply });
            }
        }
        Ok(value)
    }

    async fn get_once(&self, path: &str) -> Result<Fetched, ApiError> {
        let known = self.memory.borrow().answers.get(path).cloned();
        let call =
            Call { etag: known.as_ref().map(|known| known.etag.as_str()), ..Call::default() };
        let (response, mut deadline) = self.send(&Method::GET, path, &call).await?;
        if let (304, Some(known)) = (response.status(), known) {
            deadline.meet();
            return Ok(Fetched { reply: known.reply, etag: None });
        }
        let etag = response.headers().get("etag");
        Ok(Fetched { reply: whole(&response, &mut deadline).await?, etag })
    }

    /// Changes something. Repeated by itself only where that is safe.
    pub async fn change(
        &self,
        method: Method,
        path: &str,
        call: Call<'_>,
    ) -> Result<Reply, ApiError> {
        let once = || async {
            let (response, mut deadline) = self.send(&method, path, &call).await?;
            whole(&response, &mut deadline).await
        };
        let is_safe = call.is_idempotent || call.idempotency_key.is_some();
        if is_safe { repeated(once).await } else { once().await }
    }

    /// Reads a stream, handing each chunk to `take` as it arrives, until it ends or `take` refuses.
    pub async fn stream(
        &self,
        path: &str,
        accept: &str,
        mut take: impl FnMut(&[u8]) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let start = || async {
            let call = Call { accept: Some(accept), ..Call::default() };
            let (response, mut deadline) = self.send(&Method::GET, path, &call).await?;
            if response.ok() {
                return Ok((response, deadline));
            }
            Err(whole(&response, &mut deadline).await?.error())
        };
        let (response, mut deadline) = repeated(start).await?;
        let kind = response.headers().get("content-type").unwrap_or_default();
        if !kind.to_ascii_lowercase().starts_with(accept) {
            return Err(ApiError::Unreadable);
        }
        // However much comes at once, the program's memory, which never shrinks, holds a little of it at a time.
        let mut room = vec![0; PART as usize];
        chunks(&response, Room::Shared(ROOM), &mut deadline, |chunk| {
            let length = chunk.length();
            for start in (0..length).step_by(room.len()) {
                let part = chunk.subarray(start, length.min(start.saturating_add(PART)));
                let bytes = &mut room[..part.length() as usize];
                part.copy_to(bytes);
                take(bytes)?;
            }
            Ok(())
        })
        .await
    }

    /// Calls once, unless that was done ahead.
    async fn send(&self, method: &Method, path: &str, call: &Call<'_>) -> Answer {
        if *method == Method::GET
            && let Some(answer) = self.ahead.take(path, call)
        {
            return answer.await;
        }
        self.send_now(method, path, call).await
    }

    /// Calls once; a token that has run out is renewed, and the call then made again.
    async fn send_now(&self, method: &Method, path: &str, call: &Call<'_>) -> Answer {
        let token = self.credentials.token().await?;
        let (response, deadline) = self.send_with(method, path, call, token.as_deref()).await?;
        if let (401, Some(refused)) = (response.status(), token)
            && let Some(token) = self.credentials.renewed(&refused).await
        {
            return self.send_with(method, path, call, Some(&token)).await;
        }
        Ok((response, deadline))
    }

    async fn send_with(
        &self,
        method: &Method,
        path: &str,
        call: &Call<'_>,
        token: Option<&str>,
    ) -> Answer {
        let url = format!("{}{path}", self.base);
        let is_plain = *method == Method::GET && call.etag.is_none() && call.accept.is_none();
        let early = self.early.take(is_plain.then_some(url.as_str()), token).await;
        let deadline = Deadline::new()?;
        if let Some(response) = early {
            return Ok((heard(response), deadline));
        }
        let mut request = RequestBuilder::new(&url)
            .method(method.clone())
            // A redirect of an API call is a login page or a captive proxy, never an answer.
            .redirect(RequestRedirect::Manual)
            // What answers in the API's place may allow itself to be kept; a proxy's 301 would come back for ever.
            .cache(RequestCache::NoStore)
            .header("accept", call.accept.unwrap_or("application/json"))
            .abort_signal(Some(&deadline.signal()));
        // Either the token or the cookie says who calls, never both. Nobody else's page can send the token, so that
        // no CSRF token need go with it.
        let headers = if let Some(token) = token {
            request = request
                .credentials(RequestCredentials::Omit)
                .header("authorization", &format!("Bearer {token}"));
            [None, call.idempotency_key, call.etag]
        } else {
            request = request.credentials(RequestCredentials::SameOrigin);
            [call.csrf, call.idempotency_key, call.etag]
        };
        for (name, value) in [CSRF_HEADER, IDEMPOTENCY_HEADER, "if-none-match"].iter().zip(headers)
        {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        let request = match call.body.as_deref() {
            Some(body) => request.header("content-type", "application/json").body(body),
            None => request.build(),
        };
        let sent = request.map_err(|_| ApiError::Offline)?.send().await;
        match sent {
            Ok(response) => Ok((heard(response), deadline)),
            Err(_) => Err(deadline.failure()),
        }
    }
}

/// Any answer says what time it is.
fn heard(response: Response) -> Response {
    if let Some(date) = response.headers().get("date") {
        clock::hear(&date);
    }
    response
}

async fn whole(response: &Response, deadline: &mut Deadline) -> Result<Reply, ApiError> {
    let mut body = Vec::new();
    chunks(response, Room::Fresh, deadline, |chunk| {
        let length = usize::try_from(chunk.length()).unwrap_or(usize::MAX);
        if body.len().saturating_add(length) > LARGEST_BODY {
            return Err(ApiError::TooLarge);
        }
        body.extend_from_slice(&chunk.to_vec());
        Ok(())
    })
    .await?;
    let headers = response.headers();
    Ok(Reply {
        status: response.status(),
        content_type: headers.get("content-type"),
        retry_after: headers.get("retry-after").and_then(|text| text.trim().parse().ok()),
        body,
    })
}

impl Repeatable for Fetched {
    fn failure(&self) -> Option<ApiError> {
        self.reply.failure()
    }
}

impl Repeatable for (Response, Deadline) {
    fn failure(&self) -> Option<ApiError> {
        None
    }
}
