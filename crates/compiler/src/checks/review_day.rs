//! Pages that nobody has compared with their sources for too long.

use crate::checks::Checked;
use crate::diagnostic::Faults;
use crate::read::no_day;

/// Time is counted to the version of the site: a build needs no clock, and tells everybody the same.
pub fn check(checked: &Checked<'_>, faults: &mut Faults) {
    let (version, limit) = (checked.site.version, checked.site.review_within_days);
    for entry in checked.authored {
        let reviewed = entry.reviewed.value;
        if reviewed == no_day() || version == no_day() {
            continue;
        }
        let days = reviewed.days_until(version);
        if days > i32::from(limit) {
            faults.add(
                &entry.file,
                entry.reviewed.line,
                format!(
                    "The page was last reviewed {days} days before the site's version {version}; \
                     the limit is {limit}."
                ),
                "Compare the page with its sources, correct it, and write the day of that in \
                 `reviewed`.",
            );
        }
    }
}
