//! The browser's clock: the one place that knows what day and time it is.

use js_sys::{Date as JsDate, Number, Reflect};
use schedule::date::Date;
use wasm_bindgen::JsValue;

/// Today by the device's clock and time zone.
#[must_use]
pub fn today() -> Option<Date> {
    let now = JsDate::new_0();
    Date::from_parts(now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A time of day on the device's clock, and whether that is today.
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

/// An RFC 3339 instant by the device's clock; `None` for text that is not one.
#[must_use]
pub fn local_time(instant: &str) -> Option<LocalTime> {
    let moment = JsDate::new(&JsValue::from_str(instant));
    from_js(&moment)
}

/// The local time so many seconds from now.
#[must_use]
pub fn local_time_in(seconds: u32) -> Option<LocalTime> {
    let moment = JsDate::new(&JsValue::from_f64(JsDate::now() + f64::from(seconds) * 1000.0));
    from_js(&moment)
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

/// Milliseconds on the browser's monotonic clock; for pacing work, never for data.
#[must_use]
pub fn milliseconds() -> f64 {
    let performance = Reflect::get(&js_sys::global(), &JsValue::from_str("performance"));
    performance
        .ok()
        .and_then(|it| {
            let now = Reflect::get(&it, &JsValue::from_str("now")).ok()?;
            js_sys::Function::from(now).call0(&it).ok()?.as_f64()
        })
        .unwrap_or_else(JsDate::now)
}
