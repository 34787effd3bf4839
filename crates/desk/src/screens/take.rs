//! The finished paper, to be taken away: as a file, copied, printed, by the person's own mail, or for a colleague.

use export::{Options, Writer};
use leptos::prelude::*;
use model::Paper;
use platform::{clipboard, download, page, secret};
use tools::Personal;

use crate::desk::{Desk, Screen};
use crate::parts;
use crate::sharing;

/// Longer addresses are cut by some mail programs.
const MOST_OF_A_MAIL: usize = 1_800;

pub fn take(desk: Desk) -> AnyView {
    let Ok(paper) = desk.finished() else {
        return crate::screens::check::check(desk);
    };
    view! {
        {parts::summary(desk)}
        <h2>{desk.words("desk-take-title")}</h2>
        <p>{desk.words("desk-nothing-sent")}</p>
        {personal(desk, &paper)}
        <div class="ways">{formats(desk, &paper)} {others(desk, &paper)}</div>
        {share(desk)}
        <p class="buttons">
            <button type="button" class="plain" on:click=move |_| desk.show(Screen::Check)>
                {desk.words("desk-back")}
            </button>
        </p>
    }
    .into_any()
}

fn options(desk: Desk) -> Options {
    desk.guide(|guide| Options {
        today: guide.today(),
        direction: guide.direction(),
        contents: guide.words("desk-contents"),
        base: guide.root().starts_with("http").then(|| guide.root().to_owned()),
    })
}

/// `letter-2026-11-24.docx`: nothing of what was typed.
fn file_name(desk: Desk, extension: &str) -> String {
    let today = desk.guide(crate::guide::Guide::today);
    format!("{}-{today}.{extension}", desk.tool().id())
}

fn written(desk: Desk, paper: &Paper, id: &str) -> String {
    let writer = export::writers().iter().find(|writer| writer.id() == id);
    let bytes = writer.map(|writer| writer.write(paper, &options(desk)));
    String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
}

/// The formats that can carry this paper, those that most people want first.
fn formats(desk: Desk, paper: &Paper) -> AnyView {
    let row = |writer: &&'static dyn Writer| {
        let writer = *writer;
        let paper = paper.clone();
        let give = move |_| {
            let name = file_name(desk, writer.extension());
            download::offer_bytes(&name, writer.mime(), &writer.write(&paper, &options(desk)));
            desk.exported(writer.id());
        };
        let id = writer.id();
        let class = if id == "docx" { "main" } else { "plain" };
        view! {
            <li>
                <button type="button" class=class on:click=give>{desk.words(&format!("desk-format-{id}"))}</button>
            </li>
        }
    };
    let rows = export::writers().iter().filter(|writer| writer.fits(paper)).map(row);
    view! { <ul class="formats" aria-label=desk.words("desk-formats")>{rows.collect_view()}</ul> }
        .into_any()
}

/// Copying, printing, mail.
fn others(desk: Desk, paper: &Paper) -> AnyView {
    let said = RwSignal::new(String::new());
    let text = written(desk, paper, "txt");
    let copied = text.clone();
    let copy = move |_| {
        let text = copied.clone();
        platform::task(async move {
            let words =
                if clipboard::copy(&text).await { "desk-copied" } else { "desk-copy-failed" };
            said.set(desk.words(words));
            desk.exported("copy");
        });
    };
    let print = move |_| {
        desk.exported("print");
        page::print();
    };
    let mail = (text.len() <= MOST_OF_A_MAIL).then(|| {
        let address = page::mail_address(&paper.title, &text);
        view! {
            <li>
                <a class="button plain" href=address on:click=move |_| desk.exported("mail")>
                    {desk.words("desk-mail")}
                </a>
                <span class="hint">{desk.words("desk-mail-hint")}</span>
            </li>
        }
    });
    view! {
        <ul class="formats" aria-label=desk.words("desk-other-ways")>
            <li><button type="button" class="plain" on:click=copy>{desk.words("desk-copy")}</button></li>
            <li><button type="button" class="plain" on:click=print>{desk.words("desk-print")}</button></li>
            {mail}
        </ul>
        <p role="status" class="said">{move || said.get()}</p>
    }
    .into_any()
}

/// What may point to a person, to read and decide.
fn personal(desk: Desk, paper: &Paper) -> AnyView {
    let found = tools::find_personal(paper);
    if found.is_empty() {
        return ().into_any();
    }
    let row = |found: tools::Found| {
        let kind = match found.kind {
            Personal::Email => "desk-personal-email",
            Personal::Phone => "desk-personal-phone",
            Personal::Number => "desk-personal-number",
        };
        view! { <li><b>{found.text}</b> " " {desk.words(kind)}</li> }
    };
    view! {
        <div class="trouble personal" role="region" aria-label=desk.words("desk-personal-title")>
            <p><b>{desk.words("desk-personal-title")}</b></p>
            <p>{desk.words("desk-personal-why")}</p>
            <ul>{found.into_iter().map(row).collect_view()}</ul>
            <p class="buttons">
                <button type="button" class="plain" on:click=move |_| desk.show(Screen::Check)>
                    {desk.words("desk-personal-change")}
                </button>
            </p>
        </div>
    }
    .into_any()
}

/// Gives the answers as a file, to go on elsewhere or to keep.
pub fn take_file(desk: Desk) {
    let draft = desk.work.draft(desk);
    download::offer(&file_name(desk, "json"), "application/json", &draft.to_json());
    desk.exported("json");
}

/// The answers for a colleague: open, or locked by a passphrase.
pub fn share(desk: Desk) -> AnyView {
    let passphrase = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let lock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let secret = passphrase.get_untracked();
        if secret.chars().count() < sharing::SHORTEST {
            said.set(desk.words("desk-lock-short"));
            return;
        }
        said.set(desk.words("desk-locking"));
        let draft = desk.work.draft(desk);
        platform::task(async move {
            let words = match sharing::lock(&secret, draft.to_json().as_bytes()).await {
                Some(file) => {
                    let name = file_name(desk, "locked");
                    download::offer_bytes(&name, "application/octet-stream", &file);
                    desk.exported("locked");
                    "desk-locked"
                }
                None => "desk-lock-failed",
            };
            said.set(desk.words(words));
        });
    };
    let locking = secret::is_there().then(|| {
        view! {
            <form class="field" on:submit=lock novalidate>
                <label for="passphrase">{desk.words("desk-passphrase")}</label>
                <p class="hint" id="passphrase-hint">{desk.words("desk-passphrase-hint")}</p>
                <input
                    id="passphrase"
                    class="line"
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby="passphrase-hint"
                    prop:value=move || passphrase.get()
                    on:input=move |event| passphrase.set(event_target_value(&event))
                />
                <p class="buttons"><button type="submit" class="plain">{desk.words("desk-lock")}</button></p>
                <p role="status" class="said">{move || said.get()}</p>
            </form>
        }
    });
    view! {
        <details class="share">
            <summary>{desk.words("desk-share")}</summary>
            <p>{desk.words("desk-share-why")}</p>
            <p class="buttons">
                <button type="button" class="plain" on:click=move |_| take_file(desk)>
                    {desk.words("desk-take-answers")}
                </button>
            </p>
            {locking}
        </details>
    }
    .into_any()
}
