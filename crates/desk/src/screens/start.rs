//! The first screen: an example to look at, a new draft, the drafts of this device.

use leptos::prelude::*;
use tools::Draft;

use crate::desk::{Desk, Screen};
use crate::parts::drawn;
use crate::screens::bring;
use crate::shelf::{self, Device};
use platform::{clock, download};

pub fn start(desk: Desk) -> AnyView {
    let example = move |_: leptos::ev::MouseEvent| desk.focus_later(".beside .desk-paper");
    let go_on = (desk.work.typed.get_untracked()).then(|| {
        view! {
            <button type="button" class="main" on:click=move |_| desk.show(Screen::Tasks)>
                {desk.words("desk-go-on")}
            </button>
        }
    });
    view! {
        <h2>{desk.words("desk-begin")}</h2>
        <p>{desk.words("desk-private")}</p>
        <p class="buttons">
            {go_on}
            <button type="button" class="main" on:click=move |_| desk.begin(None, None)>
                {desk.words("desk-start")}
            </button>
            <button type="button" class="plain narrow-only" on:click=example>
                {desk.words("desk-see-example")}
            </button>
        </p>
        {move || drafts(desk)}
        {bring::bring(desk)}
        {move || kept(desk)}
    }
    .into_any()
}

/// The finished example of an invented organization.
pub fn example(desk: Desk) -> AnyView {
    let paper = desk.ask(|tool, cx| tool.preview(&tool.example(cx), cx));
    let label = desk.words("desk-example-paper");
    view! {
        <p class="sheet-head">{label.clone()}</p>
        {drawn(desk, label, Signal::derive_local(move || paper.clone()))}
    }
    .into_any()
}

/// The drafts of this device, those that were just deleted, and those that could not be read.
fn drafts(desk: Desk) -> AnyView {
    let all = desk.work.drafts();
    let undo =
        desk.work.deleted.with(|deleted| deleted.last().map(|(_, draft)| draft.name.clone()));
    let undo = undo.map(|name| {
        view! {
            <p class="undo">
                {desk.words_with("desk-deleted", &[("name", &name)])} " "
                <button type="button" class="small" on:click=move |_| desk.undelete()>
                    {desk.words("desk-undo")}
                </button>
            </p>
        }
    });
    let list = (!all.is_empty()).then(|| {
        view! {
            <h3>{desk.words("desk-drafts")}</h3>
            <ul class="drafts">{all.into_iter().map(move |(id, it)| draft(desk, id, it)).collect_view()}</ul>
        }
    });
    view! { {list} <div role="status">{undo}</div> {aside(desk)} }.into_any()
}

fn draft(desk: Desk, id: String, draft: Draft) -> AnyView {
    let progress =
        desk.ask(|tool, cx| tools::progress(&tool.form(&draft.answers, cx), &draft.answers));
    let (done, of) = (progress.done.to_string(), progress.of.to_string());
    let progress = desk.words_with("desk-progress", &[("done", &done), ("of", &of)]);
    let changed = clock::at(draft.changed as f64);
    let changed = desk.words_with("desk-changed", &[("date", &moment(desk, &changed))]);
    let name = if draft.name.is_empty() { desk.words("desk-unnamed") } else { draft.name };
    let delete = desk.words_with("desk-delete-named", &[("name", &name)]);
    let opened = id.clone();
    view! {
        <li>
            <button type="button" class="link" on:click=move |_| desk.open_draft(&opened)>{name}</button>
            <span class="quiet">{progress} " " {changed}</span>
            <button
                type="button"
                class="small"
                aria-label=delete
                on:click=move |_| {
                    desk.delete(&id);
                    desk.focus_later(".undo button");
                }
            >
                {desk.words("desk-delete")}
            </button>
        </li>
    }
    .into_any()
}

/// `24 November 2026, 11:33`
fn moment(desk: Desk, changed: &str) -> String {
    let (day, time) = changed.split_once('T').unwrap_or((changed, ""));
    let day = model::Date::parse(day)
        .map_or_else(|| day.to_owned(), |day| desk.guide(|guide| guide.day(day)));
    if time.is_empty() { day } else { format!("{day}, {time}") }
}

/// What could not be read, to be taken away or erased.
fn aside(desk: Desk) -> AnyView {
    let all = if desk.work.may_keep { shelf::aside(&Device) } else { Vec::new() };
    let row = move |(id, text): (String, String)| {
        let file = format!("draft-{id}.txt");
        view! {
            <div class="trouble" role="alert">
                <p>{desk.words("desk-aside")}</p>
                <p class="buttons">
                    <button type="button" on:click=move |_| download::offer(&file, "text/plain", &text)>
                        {desk.words("desk-take-file")}
                    </button>
                    <button
                        type="button"
                        class="plain"
                        on:click=move |_| {
                            shelf::forget_aside(&Device, &id);
                            desk.work.shelf.update(|shelf| *shelf += 1);
                        }
                    >
                        {desk.words("desk-delete")}
                    </button>
                </p>
            </div>
        }
    };
    all.into_iter().map(row).collect_view().into_any()
}

/// Erasing everything in one step, where anything is kept or typed.
fn kept(desk: Desk) -> AnyView {
    let sure = RwSignal::new(false);
    let anything =
        desk.work.keeping.get() || desk.work.typed.get() || !desk.work.drafts().is_empty();
    if !anything {
        return ().into_any();
    }
    let shown = move || match sure.get() {
        false => view! {
            <button
                type="button"
                class="small"
                on:click=move |_| {
                    sure.set(true);
                    desk.focus_later(".erase button");
                }
            >
                {desk.words("desk-erase")}
            </button>
        }
        .into_any(),
        true => view! {
            <p><b>{desk.words("desk-erase-sure")}</b></p>
            <p class="buttons">
                <button type="button" on:click=move |_| desk.erase_everything()>
                    {desk.words("desk-erase-yes")}
                </button>
                <button type="button" class="plain" on:click=move |_| sure.set(false)>
                    {desk.words("desk-erase-no")}
                </button>
            </p>
        }
        .into_any(),
    };
    view! { <div class="erase">{shown}</div> }.into_any()
}
