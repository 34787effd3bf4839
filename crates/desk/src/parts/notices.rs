//! What is to be known about a draft: where it is, and what went wrong with keeping it.

use leptos::prelude::*;
use platform::store::StoreError;

use crate::desk::Desk;
use crate::screens::take_file;
use crate::work::Kept;

/// Whether the draft is kept, the question whether it may be, and every trouble with it.
pub fn notices(desk: Desk) -> AnyView {
    let work = desk.work;
    let asked = RwSignal::new(false);
    let shown = move || match work.kept.get() {
        Kept::Overtaken => overtaken(desk),
        Kept::Failed(error) => failed(desk, error),
        Kept::Device => ().into_any(),
        Kept::Memory if work.typed.get() && !asked.get() => memory(desk, asked),
        Kept::Memory => ().into_any(),
    };
    view! { <div class="notices">{shown}</div> }.into_any()
}

/// The text is in this page only: asks once whether drafts may be kept.
fn memory(desk: Desk, asked: RwSignal<bool>) -> AnyView {
    if !desk.work.may_keep {
        return view! { <p class="keep" role="status">{desk.words("desk-memory-only")}</p> }
            .into_any();
    }
    view! {
        <div class="keep" role="region" aria-label=desk.words("desk-keep-title")>
            <p><b>{desk.words("desk-keep-title")}</b> " " {desk.words("desk-keep-why")}</p>
            <p class="buttons">
                <button type="button" on:click=move |_| desk.work.keep(desk)>
                    {desk.words("desk-keep-yes")}
                </button>
                <button type="button" class="plain" on:click=move |_| asked.set(true)>
                    {desk.words("desk-keep-no")}
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn failed(desk: Desk, error: StoreError) -> AnyView {
    let words = match error {
        StoreError::Full => "desk-store-full",
        StoreError::Absent => "desk-store-absent",
    };
    view! {
        <div class="trouble" role="alert">
            <p>{desk.words(words)}</p>
            <p class="buttons">
                <button type="button" on:click=move |_| take_file(desk)>{desk.words("desk-take-file")}</button>
                <button type="button" class="plain" on:click=move |_| desk.work.save(desk)>
                    {desk.words("desk-try-again")}
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn overtaken(desk: Desk) -> AnyView {
    view! {
        <div class="trouble" role="alert">
            <p>{desk.words("desk-overtaken")}</p>
            <p class="buttons">
                <button type="button" on:click=move |_| desk.keep_both()>{desk.words("desk-keep-both")}</button>
                <button type="button" class="plain" on:click=move |_| desk.load_other()>
                    {desk.words("desk-load-other")}
                </button>
            </p>
        </div>
    }
    .into_any()
}
