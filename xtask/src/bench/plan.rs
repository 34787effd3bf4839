//! What is measured on which collection, in which order.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use super::collection::Collection;
use super::engine::{self, Code};
use super::judge::{Answered, DEPTH};
use super::native::{self, Label};
use super::report::{Measured, Pair, Report, Runs, Speed, Weight};
use super::scripts::Scripts;
use super::statistics::times;
use super::tantivy::Tantivy;
use crate::browser;
use crate::npm;
use crate::project::Project;
use crate::server;

/// What the user asks for.
pub struct Plan {
    /// Only relevance, only against MiniSearch.
    pub quick: bool,
    pub with_tantivy: bool,
    /// The names of the collections that count; all by default.
    pub only: Option<Vec<String>>,
    /// Files of documents and queries.
    pub given: Option<(PathBuf, PathBuf)>,
}

/// Where the public collection lies, seen from the clone.
const CRANFIELD: &str = "../shared/ir/cranfield";

/// The letters typed in Chromium at full speed, and how often: enough for a steady p95.
const KEYSTROKES: usize = 3000;
const RUNS: usize = 5;
/// Fewer where each takes longer: with the processor slowed, and on larger text (the collection's
/// times so much), where MiniSearch takes a tenth of a second and more for one.
const KEYSTROKES_SLOWED: usize = 600;
const GROWTH: &[(usize, usize)] = &[(4, 600), (16, 250)];
/// The processor of an old phone, as browsers' developer tools have it.
const SLOWDOWN: u32 = 4;
/// The letters typed to peers outside the timed page, and how often.
const PEER_KEYSTROKES: usize = 300;
const PEER_RUNS: usize = 3;
/// Fresh browsers for memory and first answer.
const BROWSERS: usize = 5;

/// Everything that measuring needs, and where it works.
struct Bench<'a> {
    project: &'a Project,
    plan: &'a Plan,
    scripts: Scripts,
    /// Outside the clone's files.
    work: PathBuf,
    /// The program that searches any collection with our engine.
    ours: PathBuf,
    /// Tantivy's, where it is wanted.
    tantivy: Option<Tantivy>,
}

/// Measures.
///
/// # Errors
/// Something cannot be built, installed or run.
pub fn carry_out(project: &Project, plan: &Plan) -> Result<Report> {
    let work = project.target.join("bench");
    let scripts = Scripts::new(project, npm::BENCH, "the engines to compare with", &work)?;
    println!("Building our engine …");
    let ours = native::example(project, "search", "jsonl")?;
    let tantivy = if plan.with_tantivy { Some(Tantivy::build(project)?) } else { None };
    let bench = Bench { project, plan, scripts, work, ours, tantivy };
    let mut report = Report::default();
    let collections = bench.collections(&mut report.notes)?;
    if !plan.quick {
        report.code = Some(bench.stage()?);
    }
    for collection in collections {
        println!("Measuring on {} …", collection.name);
        let mut measured = Measured::new(&collection);
        bench.relevance(&collection, &mut measured)?;
        if !plan.quick {
            bench.browser(&collection, &mut measured)?;
        }
        report.collections.push(measured);
    }
    Ok(report)
}

impl Bench<'_> {
    fn collections(&self, notes: &mut Vec<String>) -> Result<Vec<Collection>> {
        let wanted = |name: &str| {
            self.plan.only.as_ref().is_none_or(|only| only.iter().any(|it| it == name))
        };
        let mut found = Vec::new();
        if wanted("ours") {
            let raw = self.own_content()?;
            found.push(self.prepare(
                "ours",
                &raw.join("docs.jsonl"),
                &raw.join("queries.jsonl"),
            )?);
        }
        if wanted("cranfield") {
            let folder = self.project.root.join(CRANFIELD);
            let (docs, queries) = (folder.join("docs.jsonl.gz"), folder.join("queries.jsonl"));
            if docs.is_file() {
                found.push(self.prepare("cranfield", &docs, &queries)?);
            } else {
                notes.push(format!("Cranfield is left out: {CRANFIELD} is not beside the clone."));
            }
        }
        if let Some((docs, queries)) = &self.plan.given
            && wanted("given")
        {
            found.push(self.prepare("given", docs, queries)?);
        }
        if found.is_empty() {
            bail!("there is no collection left; there are: ours, cranfield, and given with --docs");
        }
        Ok(found)
    }

    fn prepare(&self, name: &str, docs: &Path, queries: &Path) -> Result<Collection> {
        Collection::prepare(&self.scripts, name, docs, queries, self.work.join(name))
    }

    /// Exports our content; answers the folder.
    fn own_content(&self) -> Result<PathBuf> {
        let folder = self.work.join("content");
        fs::create_dir_all(&folder)
            .with_context(|| format!("{} cannot be made", folder.display()))?;
        let status = self.shipped()?.stdin(Stdio::null()).status()?;
        if !status.success() {
            bail!("the content cannot be exported; its own message stands above");
        }
        Ok(folder)
    }

    /// The program that exports our content and then searches it as the app does.
    fn shipped(&self) -> Result<Command> {
        let program = native::example(self.project, "compiler", "collection")?;
        let mut command = Command::new(program);
        command
            .args(["content", "tests/search/en.toml"])
            .arg(self.work.join("content"))
            .current_dir(&self.project.root);
        Ok(command)
    }

    /// The program that searches any documents.
    fn searching(&self, docs: &Path) -> Command {
        let mut command = Command::new(&self.ours);
        command.arg(docs).args(["--hits", &DEPTH.to_string()]);
        command
    }

    fn relevance(&self, collection: &Collection, measured: &mut Measured) -> Result<()> {
        let own = |setting, why| Label { name: "ours", version: String::new(), setting, why };
        let label = own("", "title and body of the same documents as the others");
        let answered = native::ask(&mut self.searching(&collection.docs()), collection, label)?;
        measured.add(collection, answered, Runs::Ours);
        if collection.name == "ours" {
            let label = own(
                "as in the app",
                "the index in the pack: with keywords, synonyms and references",
            );
            let answered = native::ask(&mut self.shipped()?, collection, label)?;
            measured.add(collection, answered, Runs::Ours);
        }
        for (mut program, label) in self.tantivy.iter().flat_map(Tantivy::settings) {
            let answered = native::ask(program.arg(collection.docs()), collection, label)?;
            measured.add(collection, answered, Runs::Native);
        }
        let quick = self.plan.quick;
        let job = json!({
            "docs": collection.docs(),
            "queries": collection.queries_file(),
            "only": if quick { json!({ "peer": "MiniSearch", "but": "recommended" }) } else { Value::Null },
            "limit": DEPTH,
            "keystrokes": if quick { 0 } else { PEER_KEYSTROKES },
            "runs": PEER_RUNS,
        });
        for answered in self.scripts.run::<Vec<Answered>>("rank.mjs", &job)? {
            measured.add(collection, answered, Runs::Node);
        }
        Ok(())
    }

    /// Where pages are given out from.
    fn site(&self) -> PathBuf {
        self.work.join("site")
    }

    /// Lays the pages out, our engine with them.
    fn stage(&self) -> Result<Code> {
        browser::ensure_chromium()?;
        self.scripts.run::<Value>("stage.mjs", &json!({ "site": self.site() }))?;
        engine::build(self.project, &self.site().join("engine.wasm"))
    }

    fn browser(&self, collection: &Collection, measured: &mut Measured) -> Result<()> {
        let name = &collection.name;
        let mut job = json!({
            "site": self.site(),
            "name": name,
            "docs": collection.docs(),
            "queries": collection.queries_file(),
            "limit": DEPTH,
            "keystrokes": PEER_KEYSTROKES,
            "runs": PEER_RUNS,
        });
        for answered in self.scripts.run::<Vec<Answered>>("pagefind.mjs", &job)? {
            measured.add(collection, answered, Runs::Chromium);
        }

        println!("  indexes …");
        let [ours, mini] = self.indexes(name, &collection.docs())?;
        measured.index = self.pages(&collection.docs(), [&ours, &mini], true)?;
        measured.texts = Some(fs::metadata(self.site().join(format!("{ours}.texts")))?.len());
        if name == "ours" {
            let bytes = fs::read(self.work.join("content/index"))?;
            measured.shipped_index = Some(server::brotli(&bytes, 11).len());
        }
        println!("  memory …");
        let query =
            collection.queries.iter().find_map(|query| query.text(super::collection::Kind::Clean));
        job["ours"] = json!(ours);
        job["miniSearch"] = json!(mini);
        job["query"] = json!(query);
        job["runs"] = json!(BROWSERS);
        measured.footprint = Some(self.scripts.run("footprint.mjs", &job)?);

        job["runs"] = json!(RUNS);
        let documents = collection.documents;
        for (keystrokes, slowdown) in [(KEYSTROKES, 1), (KEYSTROKES_SLOWED, SLOWDOWN)] {
            println!("  keystrokes, processor slowed {slowdown} times …");
            job["keystrokes"] = json!(keystrokes);
            measured.speed.push(self.speed(&mut job, 1, documents, slowdown)?);
        }
        for (times, keystrokes) in GROWTH.iter().copied() {
            println!("  keystrokes, {times} times the text …");
            let docs = collection.folder.join(format!("docs-{times}.jsonl"));
            let grow = json!({ "docs": collection.docs(), "times": times, "out": docs });
            let Grown { documents } = self.scripts.run("grow.mjs", &grow)?;
            let [ours, mini] = self.indexes(&format!("{name}-{times}"), &docs)?;
            self.pages(&docs, [&ours, &mini], false)?;
            job["ours"] = json!(ours);
            job["miniSearch"] = json!(mini);
            job["keystrokes"] = json!(keystrokes);
            measured.speed.push(self.speed(&mut job, times, documents, 1)?);
        }
        Ok(())
    }

    /// Writes our index of some documents into the site. Answers where ours is there, and where
    /// MiniSearch's is to be.
    fn indexes(&self, name: &str, docs: &Path) -> Result<[String; 2]> {
        let (ours, mini) = (format!("{name}.index"), format!("{name}.json"));
        let status = self
            .searching(docs)
            .arg("--index")
            .arg(self.site().join(&ours))
            .stdin(Stdio::null())
            .status()?;
        if !status.success() {
            bail!("our index of {} cannot be made", docs.display());
        }
        Ok([ours, mini])
    }

    /// Writes what pages open beside our index, and weighs both indexes if asked to.
    fn pages(
        &self,
        docs: &Path,
        [ours, mini]: [&str; 2],
        weigh: bool,
    ) -> Result<Option<Pair<Weight>>> {
        let site = self.site();
        let job = json!({
            "docs": docs,
            "ours": site.join(ours),
            "miniSearch": site.join(mini),
            "weigh": weigh,
        });
        self.scripts.run("weigh.mjs", &job)
    }

    fn speed(
        &self,
        job: &mut Value,
        text: usize,
        documents: usize,
        slowdown: u32,
    ) -> Result<Speed> {
        job["slowdown"] = json!(slowdown);
        let Clocked { ours, minisearch } = self.scripts.run("speed.mjs", job)?;
        Ok(Speed {
            text,
            documents,
            slowdown,
            ours: times(&ours).context("no keystroke was timed")?,
            minisearch: times(&minisearch),
        })
    }
}

#[derive(Deserialize)]
struct Grown {
    documents: usize,
}

/// Milliseconds of each keystroke.
#[derive(Deserialize)]
struct Clocked {
    ours: Vec<f64>,
    #[serde(rename = "miniSearch")]
    minisearch: Vec<f64>,
}
