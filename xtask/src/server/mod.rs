//! A server for one folder of files, for a developer at work and for the browser tests.
//! Answers with the headers that the project asks of its real hosts, so that what they forbid fails here first.

mod address;
mod connection;
pub mod mime;

use std::collections::HashMap;
use std::fs;
use std::io::{ErrorKind, Read};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use anyhow::{Result, anyhow, bail};

use address::Answer;
use connection::{Request, Response};

/// Refuses inline scripts and styles and every foreign host. Compiling WebAssembly is the one thing allowed on top.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'";

/// Headers of every answer. Partners' pages load the element from another origin, hence the last two.
const HEADERS: &[(&str, &str)] = &[
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// 5 takes 20 ms for the wasm and is within a tenth of 11, which takes a second.
const BROTLI_QUALITY: u32 = 5;

/// Below this many bytes compressing saves no packet.
const WORTH_COMPRESSING: usize = 1000;

/// What to serve, and where.
pub struct Options {
    pub dist: PathBuf,
    /// 0 lets the system pick one.
    pub port: u16,
    /// The folder of the host under which the site stands, such as `/some/sub/path`. Empty: the root.
    pub prefix: String,
    /// The Content-Security-Policy header. Empty: none.
    pub policy: String,
    /// From 0 to 11: how well it compresses, and how long each file takes the first time.
    pub brotli: u32,
}

impl Options {
    /// The site in a folder, at the root of a port that the system picks.
    pub fn new(dist: PathBuf) -> Self {
        Self {
            dist,
            port: 0,
            prefix: String::new(),
            policy: POLICY.to_owned(),
            brotli: BROTLI_QUALITY,
        }
    }
}

/// Starts to serve and goes on until the program ends. Answers the address, which ends with a slash.
///
/// # Errors
/// The folder is missing or the port is taken.
pub fn start(options: Options) -> Result<String> {
    if !options.dist.is_dir() {
        bail!("there is no folder {} to serve", options.dist.display());
    }
    let listener = listen(options.port)?;
    let port = listener.local_addr()?.port();
    let prefix = address::clean_prefix(&options.prefix);
    let site = Arc::new(Site {
        // Resolved once, so that links out of the folder can be told from links inside it.
        dist: options.dist.canonicalize()?,
        prefix: prefix.clone(),
        policy: options.policy,
        brotli: options.brotli,
        compressed: Mutex::default(),
    });
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            accept(stream, Arc::clone(&site));
        }
    });
    Ok(format!("http://127.0.0.1:{port}{prefix}/"))
}

/// Gives the connection a thread of its own. Browsers keep six open to a host, mostly idle: in a pool one that has
/// something to ask would wait behind another that has not.
fn accept(stream: TcpStream, site: Arc<Site>) {
    std::thread::spawn(move || {
        // A browser that went away in the middle of an answer is no error of ours.
        connection::serve(stream, |request| site.answer(request)).ok();
    });
}

/// Opens a port of this machine only. 0 lets the system pick one.
///
/// # Errors
/// The port is taken, or not allowed to this user.
pub fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("port {port} is in use: stop the program that uses it, or choose another with --port")
        }
        _ => anyhow!("port {port} cannot be opened: {error}"),
    })
}

/// One folder being served.
struct Site {
    dist: PathBuf,
    prefix: String,
    policy: String,
    brotli: u32,
    /// Compressed files, each good for one length and time of change.
    compressed: Mutex<HashMap<PathBuf, Compressed>>,
}

struct Compressed {
    len: u64,
    changed: Option<SystemTime>,
    bytes: Arc<[u8]>,
}

impl Site {
    fn answer(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return self.say(405, "This server only gives files out.");
        }
        match address::answer(&request.url, &self.prefix, |path| self.dist.join(path).is_dir()) {
            Answer::Redirect(to) => self.respond(301, vec![("Location", to)], Arc::default()),
            Answer::File(path) => match self.inside(&path) {
                Some(file) => self.send(request, &file, 200),
                None => self.not_found(request),
            },
            Answer::Nothing => self.not_found(request),
        }
    }

    /// The file's full path, unless it is missing or a link leads out of the folder.
    fn inside(&self, path: &Path) -> Option<PathBuf> {
        let file = self.dist.join(path).canonicalize().ok()?;
        (file.starts_with(&self.dist) && file.is_file()).then_some(file)
    }

    fn not_found(&self, request: &Request) -> Response {
        match self.inside(Path::new("404.html")) {
            Some(page) => self.send(request, &page, 404),
            None => self.say(404, "There is no such page."),
        }
    }

    fn say(&self, status: u16, text: &str) -> Response {
        let kind = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        self.respond(status, kind, text.as_bytes().into())
    }

    fn send(&self, request: &Request, file: &Path, status: u16) -> Response {
        let Ok(bytes) = fs::read(file) else {
            return self.say(404, "The file went away: the site is being built again.");
        };
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let kind = mime::of(&name);
        let tag = format!("\"{}\"", crate::fingerprint::of_bytes(&bytes));
        if status == 200 && request.header("If-None-Match").is_some_and(|tags| tags.contains(&tag))
        {
            return self.respond(304, vec![("ETag", tag)], Arc::default());
        }
        let packs = kind.compresses && bytes.len() >= WORTH_COMPRESSING;
        let brotli = packs && request.header("Accept-Encoding").is_some_and(mime::accepts_brotli);
        let body = if brotli { self.compress(file, bytes) } else { bytes.into() };
        let mut headers = vec![
            ("Content-Type", kind.name.to_owned()),
            ("Cache-Control", mime::caching(&name).to_owned()),
            ("ETag", tag),
            ("Vary", "Accept-Encoding".to_owned()),
        ];
        if brotli {
            headers.push(("Content-Encoding", "br".to_owned()));
        }
        self.respond(status, headers, body)
    }

    fn compress(&self, file: &Path, bytes: Vec<u8>) -> Arc<[u8]> {
        let data = fs::metadata(file).ok();
        let changed = data.as_ref().and_then(|data| data.modified().ok());
        let len = bytes.len() as u64;
        let known = |store: &HashMap<PathBuf, Compressed>| {
            store
                .get(file)
                .filter(|known| known.len == len && known.changed == changed)
                .map(|known| known.bytes.clone())
        };
        if let Some(bytes) = known(&self.compressed.lock().unwrap_or_else(PoisonError::into_inner))
        {
            return bytes;
        }
        let bytes: Arc<[u8]> = brotli(&bytes, self.brotli).into();
        let compressed = Compressed { len, changed, bytes: bytes.clone() };
        self.compressed
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(file.to_owned(), compressed);
        bytes
    }

    /// With the headers of every answer.
    fn respond(
        &self,
        status: u16,
        mut headers: Vec<(&'static str, String)>,
        body: Arc<[u8]>,
    ) -> Response {
        headers.extend(HEADERS.iter().map(|(name, value)| (*name, (*value).to_owned())));
        if !self.policy.is_empty() {
            headers.push(("Content-Security-Policy", self.policy.clone()));
        }
        Response { status, headers, body }
    }
}

/// `bytes` after brotli with the largest window that every browser takes.
pub fn brotli(bytes: &[u8], quality: u32) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut reader = brotli::CompressorReader::new(bytes, 1 << 16, quality, 22);
    // Reading from memory and writing to memory: neither fails.
    reader.read_to_end(&mut packed).ok();
    packed
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::net::TcpStream;

    use super::*;

    /// Asks for an address as it stands, without the tidying that browsers do.
    fn get(base: &str, path: &str, headers: &str) -> String {
        let host = base.trim_start_matches("http://").split('/').next().unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n")
            .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn site(name: &str) -> (PathBuf, String) {
        let folder =
            std::env::temp_dir().join(format!("untoc-guide-server-{name}-{}", std::process::id()));
        let dist = folder.join("dist");
        fs::create_dir_all(dist.join("en")).unwrap();
        fs::write(folder.join("secret.txt"), "secret").unwrap();
        fs::write(dist.join("en/index.html"), "<p>home</p>".repeat(200)).unwrap();
        fs::write(dist.join("404.html"), "<p>nothing here</p>").unwrap();
        std::os::unix::fs::symlink(folder.join("secret.txt"), dist.join("link.txt")).ok();
        let base = start(Options { prefix: "/a/b".to_owned(), ..Options::new(dist) }).unwrap();
        (folder, base)
    }

    #[test]
    fn a_folder_gives_its_index_with_the_headers_of_a_real_host() {
        let (folder, base) = site("index");
        assert!(base.ends_with("/a/b/"), "{base}");
        let answer = get(&base, "/a/b/en/", "");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        for header in [
            "Content-Type: text/html; charset=utf-8",
            "default-src 'none'",
            "nosniff",
            "no-referrer",
        ] {
            assert!(answer.contains(header), "{header} is missing in {answer}");
        }
        assert!(answer.ends_with("</p>"));
        let packed = get(&base, "/a/b/en/", "Accept-Encoding: gzip, br\r\n");
        assert!(packed.contains("Content-Encoding: br") && packed.len() < answer.len());
        let redirect = get(&base, "/a/b/en", "");
        assert!(
            redirect.starts_with("HTTP/1.1 301 ") && redirect.contains("Location: /a/b/en/\r\n"),
            "{redirect}"
        );
        fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn nothing_outside_the_folder_is_ever_given_out() {
        let (folder, base) = site("outside");
        for path in [
            "/a/b/../secret.txt",
            "/a/b/%2e%2e/secret.txt",
            "/a/b/en/..%2f..%2fsecret.txt",
            "/a/b/en/../../secret.txt",
            "/a/b//etc/passwd",
            "/a/b/link.txt",
            "/a/secret.txt",
        ] {
            let answer = get(&base, path, "");
            assert!(answer.starts_with("HTTP/1.1 404 "), "{path}: {answer}");
            assert!(
                answer.contains("nothing here") && !answer.contains("secret"),
                "{path}: {answer}"
            );
        }
        fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn an_unchanged_file_is_not_sent_again() {
        let (folder, base) = site("unchanged");
        let answer = get(&base, "/a/b/en/index.html", "");
        let tag = answer.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap().to_owned();
        let again = get(&base, "/a/b/en/index.html", &format!("If-None-Match: {tag}\r\n"));
        assert!(again.starts_with("HTTP/1.1 304 "), "{again}");
        fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn no_connection_waits_behind_an_idle_one() {
        let (folder, base) = site("idle");
        let host = base.trim_start_matches("http://").split('/').next().unwrap();
        // More than any browser opens, and all at once.
        let idle: Vec<_> = (0..64).map(|_| TcpStream::connect(host).unwrap()).collect();
        for mut stream in idle.iter().rev() {
            stream.set_read_timeout(Some(std::time::Duration::from_secs(20))).unwrap();
            write!(stream, "GET /a/b/en/ HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
            let mut start = [0; 12];
            stream.read_exact(&mut start).unwrap();
            assert_eq!(&start, b"HTTP/1.1 200");
        }
        fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn only_the_head_is_sent_to_those_who_ask_for_it() {
        let (folder, base) = site("head");
        let host = base.trim_start_matches("http://").split('/').next().unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "HEAD /a/b/en/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(
            answer.contains("Content-Length: 2200\r\n") && answer.ends_with("\r\n\r\n"),
            "{answer}"
        );
        fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn a_taken_port_is_said_plainly() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = start(Options { port, ..Options::new(std::env::temp_dir()) }).unwrap_err();
        assert!(error.to_string().contains("is in use"), "{error}");
    }
}
