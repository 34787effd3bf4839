//! A day of the calendar, without a clock: today is always an argument.

use std::fmt;

/// A valid day of the Gregorian calendar, ordered by time. Years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// `None` where there is no such day, as 31 April or the year 0.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let valid = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month);
        valid.then_some(Date { year, month, day })
    }

    /// Reads `2026-11-23` and nothing else.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let well_formed = digits(year, 4) && digits(month, 2) && digits(day, 2);
        if !well_formed || parts.next().is_some() {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    pub fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// How many days later the other day is; negative where it is earlier.
    pub fn days_until(self, other: Date) -> i32 {
        other.number() - self.number()
    }

    /// Days since 31 December of the year 0.
    fn number(self) -> i32 {
        let years = i32::from(self.year) - 1;
        let leap_days = years / 4 - years / 100 + years / 400;
        let months = (1..self.month).map(|month| i32::from(days_in_month(self.year, month)));
        years * 365 + leap_days + months.sum::<i32>() + i32::from(self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_exists_is_read_and_written_alike() {
        for text in ["2000-02-29", "2026-11-23", "0001-01-01", "9999-12-31"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in
            ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "0000-01-01"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn another_way_to_write_a_day_is_refused() {
        for text in
            ["", "2026-1-2", "26-01-02", "2026/01/02", "2026-01-02-03", "2026-01-+2", "٢٠٢٦-٠١-٠٢"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let days =
            |from: &str, to: &str| Date::parse(from).unwrap().days_until(Date::parse(to).unwrap());
        assert_eq!(days("2026-11-23", "2026-11-23"), 0);
        assert_eq!(days("2026-11-23", "2026-12-01"), 8);
        assert_eq!(days("2024-02-28", "2024-03-01"), 2);
        assert_eq!(days("2024-11-23", "2026-11-23"), 730);
        assert_eq!(days("2000-01-01", "1999-12-31"), -1);
        assert_eq!(days("0001-01-01", "9999-12-31"), 3_652_058);
    }

    #[test]
    fn days_are_ordered_by_time() {
        assert!(Date::parse("2025-12-31") < Date::parse("2026-01-01"));
    }
}
