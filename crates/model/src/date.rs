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

    /// The day so many days later, or earlier where the number is negative; `None` outside the calendar.
    pub fn plus_days(self, days: i32) -> Option<Date> {
        let number = self.number().checked_add(days)?;
        if number < 1 {
            return None;
        }
        // A year has 365.2425 days: this is at most a year too early.
        let mut year = u16::try_from(number / 366 + 1).ok()?;
        let starts = |year: u16| Date::new(year, 1, 1).map(Date::number);
        while starts(year + 1).is_some_and(|start| start <= number) {
            year += 1;
        }
        let mut rest = number - starts(year)?;
        let mut month = 1;
        while month <= 12 && rest >= i32::from(days_in_month(year, month)) {
            rest -= i32::from(days_in_month(year, month));
            month += 1;
        }
        Date::new(year, month, u8::try_from(rest + 1).ok()?)
    }

    /// The same day so many months later, or the last of that month where it has no such day: a month after
    /// 31 January is the end of February.
    pub fn plus_months(self, months: u16) -> Option<Date> {
        let months = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let (year, month) = (u16::try_from(months / 12).ok()?, (months % 12 + 1) as u8);
        Date::new(year, month, self.day.min(days_in_month(year, month)))
    }

    pub fn first_of_month(self) -> Date {
        Date { day: 1, ..self }
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
    fn a_day_so_many_days_later_is_that_far_away() {
        for start in ["0001-01-01", "2000-02-29", "2026-12-31", "2100-03-01"] {
            let start = Date::parse(start).unwrap();
            for days in (-800..800).chain([36_524, 146_097, 1_000_000]) {
                if let Some(end) = start.plus_days(days) {
                    assert_eq!(start.days_until(end), days, "{start} and {days}");
                }
            }
        }
        let last = Date::parse("9999-12-31").unwrap();
        assert_eq!(last.plus_days(1), None);
        assert_eq!(last.plus_days(i32::MAX), None);
        assert_eq!(
            last.plus_days(-3_652_058).map(|day| day.to_string()).as_deref(),
            Some("0001-01-01")
        );
        assert_eq!(Date::parse("0001-01-01").unwrap().plus_days(-1), None);
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last_of_the_month() {
        let later = |day: &str, months| {
            Date::parse(day).unwrap().plus_months(months).map(|day| day.to_string())
        };
        assert_eq!(later("2026-11-30", 3).as_deref(), Some("2027-02-28"));
        assert_eq!(later("2026-12-15", 12).as_deref(), Some("2027-12-15"));
        assert_eq!(later("2026-01-31", 0).as_deref(), Some("2026-01-31"));
        assert_eq!(later("9999-12-01", 1), None);
    }

    #[test]
    fn days_are_ordered_by_time() {
        assert!(Date::parse("2025-12-31") < Date::parse("2026-01-01"));
    }
}
