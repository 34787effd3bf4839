//! The table of all obligations, alive: shows the rows that a reader chooses, counts what each
//! other choice would show, and lets what is shown be taken away.
//!
//! The rows are there already, made by `view`; this only hides and counts. The choice is kept in the
//! address and nowhere else.

use model::Route;
use view::{Choice, Context, FACETS, Row};

use crate::library::Library;
use platform::{Place, dom, download, form, location};

const FIELDS: &str = "[data-filter] select";
/// The name of the file that a reader takes away.
const FILE: &str = "obligations.csv";

/// Lets the address choose, where the page is there.
pub fn start(library: &Library, place: &Place) {
    let href = place.href();
    for (select, facet) in place.all_in_main(FIELDS).iter().zip(FACETS) {
        form::choose(select, &location::parameter(&href, facet));
    }
    show(library, place);
}

/// Follows a choice that the reader has made.
pub fn change(library: &Library, place: &Place) {
    let base = library.href(&Route::Obligations.address());
    let choice = choice(place);
    let chosen = FACETS.into_iter().zip(choice.iter().map(String::as_str));
    place.replace(&location::with_parameters(&base, chosen));
    show(library, place);
}

/// Gives what is shown as a file.
pub fn take_away(library: &Library, place: &Place) {
    let choice = choice(place);
    let table = library.with_context(|cx| {
        let rows = view::rows(cx).unwrap_or_default();
        view::csv(cx, rows.iter().filter(|row| row.fits(&choice)))
    });
    download::offer(FILE, "text/csv", &table);
}

fn choice(place: &Place) -> Choice {
    let mut choice = Choice::default();
    for (chosen, select) in choice.iter_mut().zip(place.all_in_main(FIELDS)) {
        *chosen = form::chosen(&select);
    }
    choice
}

fn show(library: &Library, place: &Place) {
    library.with_context(|cx| {
        // Where a record is broken, the table stays whole.
        if let Ok(rows) = view::rows(cx) {
            show_rows(cx, place, &rows, &choice(place));
        }
    });
}

fn show_rows(cx: &Context<'_>, place: &Place, rows: &[Row], choice: &Choice) {
    let mut left = rows.iter();
    let mut shown = 0;
    for article in place.all_in_main("tbody") {
        let before = shown;
        for (element, row) in dom::all_in(&article, "[data-row]").iter().zip(&mut left) {
            let fits = row.fits(choice);
            shown += usize::from(fits);
            dom::show(element, fits);
        }
        dom::show(&article, shown > before);
    }
    for (facet, select) in place.all_in_main(FIELDS).iter().enumerate() {
        for option in dom::all_in(select, "option") {
            let of = |name| option.get_attribute(name).unwrap_or_default();
            let count = view::count(rows, choice, facet, &of("value"));
            option.set_text_content(Some(&view::option_words(cx, &of("data-words"), count)));
        }
    }
    if let Some(status) = place.first_in_main("[data-count]") {
        let (shown, total) = (shown.to_string(), rows.len().to_string());
        let args = [("shown", shown.as_str()), ("total", total.as_str())];
        status.set_text_content(Some(&cx.words_with("obligations-count", &args)));
    }
}
