//! The app: what a landlord sees, in the council's page as a widget or standing alone.
//!
//! From the outside in: [`app`] and [`screens`] show one of [`pages`] for the current [`route`]; a page asks
//! [`api`] for values, words them with [`text`] and draws them with [`components`]. [`session`]
//! decides who may see what. The two doors are the binaries `page` and `widget`.

// A page reads as one view; splitting it by line count would scatter it.
#![allow(clippy::too_many_lines, reason = "a view is one expression")]
#![allow(clippy::must_use_candidate, reason = "a component is used by being drawn")]
#![allow(clippy::needless_pass_by_value, reason = "components own their properties")]

#[macro_use]
extern crate markup;

pub mod api;
pub mod app;
pub mod clock;
pub mod components;
pub mod config;
pub mod export;
pub mod host_event;
pub mod layouts;
pub mod locale;
pub mod navigation;
pub mod pages;
pub mod parts;
pub mod preferences;
pub mod print;
pub mod route;
pub mod screens;
pub mod session;
pub mod shortcuts;
pub mod text;
pub mod turns;
pub mod work;
