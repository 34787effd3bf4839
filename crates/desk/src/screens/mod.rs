//! What is shown, one screen at a time.

mod bring;
mod check;
mod section;
mod start;
mod take;
mod tasks;
mod views;

use leptos::prelude::*;

use crate::desk::{Desk, Screen};
use crate::parts::{notices, paper};

pub use take::take_file;

/// The whole desk: notices, the screen, and the paper beside it.
pub fn whole(desk: Desk) -> impl IntoView {
    // What draws a screen looks at answers in passing: only another screen, or other answers, draw it anew.
    let screen = Memo::new(move |_| (desk.screen.get(), desk.epoch.get()));
    let shown = move || {
        let (screen, _) = screen.get();
        untrack(|| match screen {
            Screen::Start => start::start(desk),
            Screen::Tasks => tasks::tasks(desk),
            Screen::Section(place) => section::section(desk, place),
            Screen::Check => check::check(desk),
            Screen::Take => take::take(desk),
            Screen::View(id) => views::view(desk, &id),
        })
    };
    let is_start = Memo::new(move |_| desk.screen.get() == Screen::Start);
    let beside = move || match is_start.get() {
        true => start::example(desk),
        false => paper(desk),
    };
    let bar = move || (!is_start.get()).then(|| bar(desk));
    let notices = move || (!is_start.get()).then(|| notices(desk));
    view! {
        <div class="desk">
            {bar}
            {notices}
            <div class="sides-of-desk">
                <div class="asking">{shown}</div>
                <div class="beside">{beside}</div>
            </div>
        </div>
    }
}

/// The ways about within a draft, and where the draft is.
fn bar(desk: Desk) -> AnyView {
    let place = move |words: String, to: Screen| {
        let own = to.clone();
        let current = move || (desk.screen.get() == own).then_some("page");
        view! {
            <li>
                <button
                    type="button"
                    class="link"
                    aria-current=current
                    on:click=move |_| desk.show(to.clone())
                >
                    {words}
                </button>
            </li>
        }
        .into_any()
    };
    // Which there are depends on the answers.
    let views = Memo::new(move |_| {
        let views = desk.answers.with(|answers| desk.ask(|tool, cx| tool.views(answers, cx)));
        views.into_iter().map(|it| (it.id.to_owned(), it.title)).collect::<Vec<_>>()
    });
    let view = move |(id, title): (String, String)| place(title, Screen::View(id));
    view! {
        <nav class="desk-bar" aria-label=desk.words("desk-bar")>
            <ul>
                {place(desk.words("desk-start-again"), Screen::Start)}
                {place(desk.words("desk-tasks"), Screen::Tasks)}
                <For each=move || views.get() key=Clone::clone children=view/>
                {place(desk.words("desk-check"), Screen::Check)}
            </ul>
            <p class="where" data-kept=move || matches!(desk.work.kept.get(), crate::work::Kept::Device).to_string()>
                {move || desk.words(match desk.work.kept.get() {
                    crate::work::Kept::Device => "desk-kept-device",
                    _ => "desk-kept-memory",
                })}
            </p>
        </nav>
    }
    .into_any()
}
