//! A caller of the portal: keeps a cookie and a CSRF token as a browser does, and can be made to forget them.

use std::net::SocketAddr;

use contract::endpoint::{BASE, CSRF_HEADER, IDEMPOTENCY_HEADER, PROBLEM_JSON};
use contract::problem::{Problem, ProblemCode};
use contract::session::Session;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::net::TcpStream;

#[derive(Debug, Clone)]
pub struct Browser {
    pub address: SocketAddr,
    pub cookie: Option<String>,
    pub csrf: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Reply {
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        assert!(self.status.is_success(), "{} {}", self.status, self.text());
        assert_eq!(self.headers[CONTENT_TYPE], "application/json");
        assert_eq!(self.headers["cache-control"], "no-store");
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The problem in this reply, after holding its form against the contract.
    #[track_caller]
    pub fn problem(&self, expected: ProblemCode) -> Problem {
        assert_eq!(self.status.as_u16(), expected.status(), "{}", self.text());
        assert_eq!(self.headers[CONTENT_TYPE], PROBLEM_JSON);
        assert_eq!(self.headers["cache-control"], "no-store");
        let problem: Problem = serde_json::from_slice(&self.body).unwrap();
        assert_eq!(problem.code(), Some(expected));
        assert_eq!(problem.status, expected.status());
        problem
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Browser {
    pub fn new(address: SocketAddr) -> Self {
        Self { address, cookie: None, csrf: None }
    }

    pub async fn signed_in(address: SocketAddr, account: &str) -> Self {
        let mut browser = Self::new(address);
        browser.sign_in(account).await;
        browser
    }

    /// Signs in, and takes the cookie and the CSRF token.
    pub async fn sign_in(&mut self, account: &str) -> Reply {
        let reply = self.post("/demo/sign-in", &json!({ "account": account })).await;
        assert_eq!(reply.status, 204, "{}", reply.text());
        let cookie = reply.headers[SET_COOKIE].to_str().unwrap();
        self.cookie = cookie.split(';').next().map(str::to_owned);
        let session: Session = self.get(&api("/session")).await.json();
        self.csrf = Some(session.csrf_token);
        reply
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.call(Method::GET, path, &[], None).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.call(Method::GET, path, headers, None).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        let headers = [("content-type", "application/json")];
        self.call(Method::POST, path, &headers, Some(body.to_string())).await
    }

    pub async fn delete(&self, path: &str) -> Reply {
        self.call(Method::DELETE, path, &[], None).await
    }

    /// `POST /link` with these answers.
    pub async fn link(&self, key: &str, set: &str, answers: &[(&str, &str)]) -> Reply {
        let answers: Vec<Value> = answers
            .iter()
            .map(|(question, value)| json!({ "question": question, "value": value }))
            .collect();
        let headers = [("content-type", "application/json"), (IDEMPOTENCY_HEADER, key)];
        let body = json!({ "set": set, "answers": answers }).to_string();
        self.call(Method::POST, &api("/link"), &headers, Some(body)).await
    }

    pub async fn call(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<String>,
    ) -> Reply {
        let response = self.open(method, path, headers, body).await;
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Reply { status: parts.status, headers: parts.headers, body }
    }

    /// A reply of which the body has not been read.
    pub async fn open(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<String>,
    ) -> Response<Incoming> {
        let mut request =
            Request::builder().method(method).uri(path).header("host", self.address.to_string());
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if let Some(csrf) = &self.csrf {
            request = request.header(CSRF_HEADER, csrf);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::new(Bytes::from(body.unwrap_or_default()))).unwrap();
        let stream = TcpStream::connect(self.address).await.unwrap();
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        sender.send_request(request).await.unwrap()
    }
}

/// A path of the landlord API.
pub fn api(path: &str) -> String {
    format!("{BASE}{path}")
}
