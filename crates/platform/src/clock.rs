//! The day and the minute, as the person's device knows them.

use js_sys::Date;

/// `2026-11-24T11:33`, in the time of the device: sorts by time.
pub fn now() -> String {
    at(Date::now())
}

/// The same for a moment in milliseconds since 1970.
pub fn at(milliseconds: f64) -> String {
    let now = Date::new(&milliseconds.into());
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Milliseconds since 1970.
pub fn milliseconds() -> f64 {
    Date::now()
}
