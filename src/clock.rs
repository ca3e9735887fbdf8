//! What day and time it is: the one place that knows. A device's clock may be years off, so the portal's counts as soon as
//! it has told its own.

use std::cell::Cell;

use js_sys::{Date as JsDate, Number};
use schedule::date::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// Milliseconds by which the portal's clock is before the device's; 0 until it has told.
    static AHEAD: Cell<f64> = const { Cell::new(0.0) };
}

/// Takes note of when the portal says that it answers: the value of an HTTP `Date`.
pub fn hear(date: &str) {
    let told = JsDate::parse(date);
    if !told.is_nan() {
        AHEAD.set(told - JsDate::now());
    }
}

/// So many milliseconds from now, by the portal's clock.
fn moment_in(milliseconds: f64) -> JsDate {
    JsDate::new(&JsValue::from_f64(JsDate::now() + AHEAD.get() + milliseconds))
}

/// Today by the portal's clock and the device's time zone.
#[must_use]
pub fn today() -> Option<Date> {
    let now = moment_in(0.0);
    Date::from_parts(now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A time of day in the device's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalTime {
    /// The calendar date there.
    pub date: Date,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// Milliseconds since 1970 by the device's clock; for differences, and to be checked with the portal.
#[must_use]
pub fn now() -> f64 {
    JsDate::now()
}

/// An RFC 3339 instant in the device's time zone; `None` for text that is not one.
#[must_use]
pub fn local_time(instant: &str) -> Option<LocalTime> {
    let moment = JsDate::new(&JsValue::from_str(instant));
    from_js(&moment)
}

/// The local time so many seconds from now.
#[must_use]
pub fn local_time_in(seconds: u32) -> Option<LocalTime> {
    from_js(&moment_in(f64::from(seconds) * 1000.0))
}

fn from_js(moment: &JsDate) -> Option<LocalTime> {
    if Number::is_nan(&JsValue::from_f64(moment.get_time())) {
        return None;
    }
    let date = Date::from_parts(moment.get_full_year(), moment.get_month() + 1, moment.get_date())?;
    Some(LocalTime {
        date,
        hour: u8::try_from(moment.get_hours()).ok()?,
        minute: u8::try_from(moment.get_minutes()).ok()?,
    })
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn monotonic() -> f64;
}

/// Milliseconds on the browser's monotonic clock; for pacing work, never for data.
#[must_use]
pub fn milliseconds() -> f64 {
    monotonic()
}
