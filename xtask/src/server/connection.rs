//! One connection of a browser: requests are read from it and answered in turn. Knows nothing of files.

use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::net::TcpStream;
use std::sync::Arc;

/// The longest head of a request, in bytes. Browsers send less than one thousand.
const HEAD_LIMIT: usize = 32 * 1024;

/// Header lines of a request. Browsers send about twenty.
const HEADERS_LIMIT: usize = 100;

/// What a browser asks for.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    pub method: String,
    /// From the slash on, as it was sent.
    pub url: String,
    headers: Vec<(String, String)>,
    /// Whether another request may follow on the same connection.
    stays: bool,
}

impl Request {
    /// The value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// What a browser gets.
pub struct Response {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Arc<[u8]>,
}

/// Answers requests until the browser goes away, or sends what cannot be read.
///
/// # Errors
/// The connection broke: a browser that goes away in the middle of an answer is no fault of ours.
pub fn serve(stream: TcpStream, answer: impl Fn(&Request) -> Response) -> io::Result<()> {
    // An answer is written at once, so there is nothing to wait for.
    stream.set_nodelay(true)?;
    let mut writer = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let Some(request) = parse(&head) else {
            return write(&mut writer, &refusal(), false, true);
        };
        write(&mut writer, &answer(&request), request.stays, request.method != "HEAD")?;
        if !request.stays {
            return Ok(());
        }
    }
    Ok(())
}

/// All up to the empty line. None where the browser has closed the connection between two requests.
fn read_head(reader: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    loop {
        let before = head.len();
        let read = reader.read_until(b'\n', &mut head)?;
        if read == 0 {
            return if head.is_empty() { Ok(None) } else { Err(ErrorKind::UnexpectedEof.into()) };
        }
        let line = &head[before..];
        // Empty lines before a request are to be overlooked (RFC 9112, 2.2).
        if line == b"\r\n" || line == b"\n" {
            if before == 0 {
                head.clear();
                continue;
            }
            return Ok(Some(head));
        }
        if head.len() > HEAD_LIMIT {
            return Err(ErrorKind::InvalidData.into());
        }
    }
}

fn parse(head: &[u8]) -> Option<Request> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS_LIMIT];
    let mut parsed = httparse::Request::new(&mut headers);
    parsed.parse(head).ok()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut request = Request {
        method: parsed.method?.to_owned(),
        url: parsed.path?.to_owned(),
        headers: parsed.headers.iter().map(|one| (one.name.to_owned(), text(one.value))).collect(),
        stays: false,
    };
    let closes =
        request.header("Connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
    // A body is never read: what came after it would be taken for a request.
    let has_body = request.header("Transfer-Encoding").is_some()
        || request.header("Content-Length").is_some_and(|length| length != "0");
    request.stays = parsed.version == Some(1) && !closes && !has_body;
    Some(request)
}

fn refusal() -> Response {
    Response { status: 400, headers: Vec::new(), body: Arc::from(&b"This is no HTTP request."[..]) }
}

fn write(
    out: &mut impl Write,
    response: &Response,
    stays: bool,
    with_body: bool,
) -> io::Result<()> {
    let Response { status, headers, body } = response;
    let mut bytes = format!("HTTP/1.1 {status} {}\r\n", reason(*status)).into_bytes();
    for (name, value) in headers {
        // A line break within a value would begin a header of its own.
        if !value.contains(['\r', '\n']) {
            bytes.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
        }
    }
    if !stays {
        bytes.extend_from_slice(b"Connection: close\r\n");
    }
    if *status != 304 {
        bytes.extend_from_slice(format!("Content-Length: {}\r\n", body.len()).as_bytes());
    }
    bytes.extend_from_slice(b"\r\n");
    if with_body {
        bytes.extend_from_slice(body);
    }
    out.write_all(&bytes)?;
    out.flush()
}

/// The words beside a number: for people who read along.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_with_its_headers() {
        let request =
            parse(b"GET /en/?q=a HTTP/1.1\r\nHost: h\r\naccept-encoding: br\r\n\r\n").unwrap();
        assert_eq!((request.method.as_str(), request.url.as_str()), ("GET", "/en/?q=a"));
        assert_eq!(request.header("Accept-Encoding"), Some("br"));
        assert_eq!(request.header("Cookie"), None);
        assert!(request.stays);
    }

    #[test]
    fn a_connection_stays_only_where_the_next_request_can_be_told_apart() {
        for head in [
            "GET / HTTP/1.0\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
        ] {
            assert!(!parse(head.as_bytes()).unwrap().stays, "{head}");
        }
        assert_eq!(parse(b"no request\r\n\r\n"), None);
    }

    #[test]
    fn heads_end_with_an_empty_line_and_have_a_limit() {
        let mut reader = &b"\r\nGET / HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n"[..];
        assert_eq!(read_head(&mut reader).unwrap().unwrap(), b"GET / HTTP/1.1\r\n\r\n");
        assert_eq!(read_head(&mut reader).unwrap().unwrap(), b"GET /b HTTP/1.1\r\n\r\n");
        assert_eq!(read_head(&mut reader).unwrap(), None);
        assert!(read_head(&mut &b"GET / HTTP"[..]).is_err());
        let long = "a: b\r\n".repeat(HEAD_LIMIT);
        assert!(read_head(&mut long.as_bytes()).is_err());
    }

    #[test]
    fn no_header_can_begin_another() {
        let response = Response {
            status: 200,
            headers: vec![("Location", "/a\r\nSet-Cookie: b".to_owned()), ("ETag", "c".to_owned())],
            body: Arc::from(&b"body"[..]),
        };
        let mut bytes = Vec::new();
        write(&mut bytes, &response, true, true).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "HTTP/1.1 200 OK\r\nETag: c\r\nContent-Length: 4\r\n\r\nbody");
    }
}
