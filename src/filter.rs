//! Tables from which readers choose rows, alive: shows the rows that a reader chooses in the order of
//! their choice, counts what each other choice would show, and lets what is shown be taken away.
//!
//! The rows are there already, made by `view`; this only hides, orders and counts. The choice is kept
//! in the address and nowhere else.

use model::Route;
use view::{Choice, Chooser, Context, ORDER};

use crate::library::Library;
use platform::dom::Element;
use platform::{Place, dom, download, form, location};

const FIELDS: &str = "[data-filter] select";

/// Lets the address choose, where the page has a table. What was chosen before the app came stays.
pub fn start(library: &Library, place: &Place) {
    let href = place.href();
    let mut chosen_before = false;
    for select in place.all_in_main(FIELDS) {
        let wanted = location::parameter(&href, &name(&select));
        if wanted.is_empty() {
            chosen_before |= !form::chosen(&select).is_empty();
        } else {
            form::choose(&select, &wanted);
        }
    }
    if chosen_before {
        change(library, place);
    } else {
        show(library, place);
    }
}

/// Follows a choice that the reader has made.
pub fn change(library: &Library, place: &Place) {
    let base = library.href(&library.route_at(&place.href()).address());
    let fields = place.all_in_main(FIELDS);
    let fields: Vec<(String, String)> =
        fields.iter().map(|select| (name(select), form::chosen(select))).collect();
    let chosen = fields.iter().map(|(name, key)| (name.as_str(), key.as_str()));
    place.replace(&location::with_parameters(&base, chosen));
    show(library, place);
}

/// Gives the obligations that are shown as a file.
pub fn take_away(library: &Library, place: &Place) {
    let route = library.route_at(&place.href());
    let chosen = library.with_context(|cx| Some(choice(place, &view::chooser(cx, &route)?)));
    if let Some(choice) = chosen {
        give(library, &choice);
    }
}

fn give(library: &Library, choice: &Choice) {
    library.with_context(|cx| {
        download::offer(view::OBLIGATIONS_FILE, "text/csv", &view::csv_of_obligations(cx, choice));
    });
}

/// Gives the whole table of obligations as a file; false on other pages, whose tables are small files that are kept.
pub fn take_whole(library: &Library, place: &Place) -> bool {
    let is_here = matches!(library.route_at(&place.href()), Route::Obligations);
    if is_here {
        give(library, &Choice::new());
    }
    is_here
}

fn name(select: &Element) -> String {
    select.get_attribute("name").unwrap_or_default()
}

/// What is chosen for a facet, or for the order.
fn chosen(place: &Place, facet: &str) -> String {
    let select = place.first_in_main(&format!("{FIELDS}[name={facet}]"));
    select.map(|select| form::chosen(&select)).unwrap_or_default()
}

fn choice(place: &Place, chooser: &Chooser) -> Choice {
    chooser.facets.iter().map(|facet| chosen(place, facet)).collect()
}

fn show(library: &Library, place: &Place) {
    let route = library.route_at(&place.href());
    library.with_context(|cx| {
        // Where a record is broken, the table stays whole.
        if let Some(chooser) = view::chooser(cx, &route) {
            show_rows(cx, place, &chooser, &choice(place, &chooser));
        }
    });
}

fn show_rows(cx: &Context<'_>, place: &Place, chooser: &Chooser, choice: &Choice) {
    let mut rows = Vec::new();
    for (at, row) in place.all_in_main("[data-row]").into_iter().enumerate() {
        // Rows that can change their places have a number.
        let number = row.get_attribute("data-row").and_then(|number| number.parse().ok());
        rows.push((number.unwrap_or(at), row));
    }
    let mut shown = 0;
    for (number, row) in &rows {
        let fits = *number < chooser.rows.len() && chooser.fits(*number, choice);
        shown += usize::from(fits);
        dom::show(row, fits);
    }
    let order = chosen(place, ORDER).parse().ok().and_then(|at: usize| chooser.orders.get(at));
    for wanted in order.or(chooser.orders.first()).map_or(&[][..], |(_, order)| order) {
        if let Some((_, row)) = rows.iter().find(|(number, _)| number == wanted) {
            dom::put_last(row);
        }
    }
    // A heading without rows would head nothing.
    for group in place.all_in_main("tbody") {
        dom::show(&group, dom::first_in(&group, "[data-row]:not([hidden])").is_some());
    }
    for (facet, name) in chooser.facets.iter().enumerate() {
        for option in place.all_in_main(&format!("{FIELDS}[name={name}] option")) {
            let of = |name| option.get_attribute(name).unwrap_or_default();
            let count = chooser.count(choice, facet, &of("value"));
            option.set_text_content(Some(&view::option_words(cx, &of("data-words"), count)));
        }
    }
    if let Some(status) = place.first_in_main("[data-count]") {
        status.set_text_content(Some(&chooser.count_said(cx, shown)));
    }
}
