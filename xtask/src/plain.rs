//! The same programs in plain JavaScript, for browsers that have no WebAssembly and for pages that refuse
//! it: Lockdown Mode, Tor Browser's "Safer", policies without `'wasm-unsafe-eval'`.
//!
//! wasm2js (of binaryen) writes the program; the glue of wasm-bindgen stays the same and gets, instead of
//! the browser's WebAssembly, the few words of it that it uses. Nothing is evaluated from text.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// What the program may use beyond the first WebAssembly, and what makes it do without.
const LOWERINGS: [&str; 3] = [
    "--signext-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
];

/// How wasm2js begins the program itself, after its imports.
const PROGRAM: &str = "function asmFunc(imports)";

/// Where wasm2js has copied the memory into a bigger one.
const GROWN: &str = "buffer = newBuffer;";

/// What WebAssembly does with the old one: the glue knows by its emptiness that its views are old.
const EMPTIED: &str = "structuredClone(buffer, { transfer: [buffer] });";

/// Writes the program of `wasm` with its `glue` as one module into `folder`, and gives its path. None, with
/// a line that says so, where the standard library came as shipped: it uses what wasm2js cannot read.
///
/// # Errors
/// A tool fails, or wasm2js writes something else than it used to.
pub fn make(
    wasm: &Path,
    glue: &Path,
    folder: &Path,
    features: &[String],
) -> Result<Option<PathBuf>> {
    fs::create_dir_all(folder)?;
    let lowered = folder.join("lowered.wasm");
    let mut command = Command::new("wasm-opt");
    command.arg(wasm).args(features).args(LOWERINGS).arg("-o").arg(&lowered);
    if let Err(error) = process::run(&mut command) {
        println!("  no plain JavaScript for browsers without WebAssembly: {error:#}");
        return Ok(None);
    }
    let program = folder.join("program.js");
    let mut command = Command::new("wasm2js");
    command.arg(&lowered).args(["-Oz", "-o"]).arg(&program);
    process::run(&mut command)?;
    fs::write(&program, module(&fs::read_to_string(&program)?)?)?;
    fs::write(folder.join("webassembly.js"), STANDS_IN)?;
    let made = folder.join("plain.js");
    let mut command = Command::new("esbuild");
    command
        .arg(glue)
        .args(["--bundle", "--format=esm", "--minify", "--legal-comments=none"])
        .args(["--log-level=warning", "--define:WebAssembly=PlainWebAssembly"])
        .arg(format!("--inject:{}", folder.join("webassembly.js").display()))
        .arg(format!("--outfile={}", made.display()));
    process::run(&mut command)?;
    Ok(Some(made))
}

/// The module of wasm2js as one that gives out a function from imports to exports.
fn module(text: &str) -> Result<String> {
    let start =
        text.find(PROGRAM).context("wasm2js writes its programs in another way than before")?;
    // After the function come lines that call it with imports and name what it gives.
    let Some(end) = text.rfind("\nvar retasmFunc") else {
        bail!("wasm2js calls its programs in another way than before");
    };
    // Between the imports and the program stand the helpers for numbers and memory.
    let helpers: String = text[..start]
        .lines()
        .filter(|line| !line.trim_start().starts_with("import "))
        .map(|line| format!("{line}\n"))
        .collect();
    let program = &text[start..end];
    if program.matches(GROWN).count() > 1 {
        bail!("wasm2js grows its memory in another way than before");
    }
    let program = program.replace(GROWN, &format!("{EMPTIED}{GROWN}"));
    Ok(format!("{helpers}{program}\nexport default asmFunc;\n"))
}

/// As much of WebAssembly as the glue asks for.
const STANDS_IN: &str = "import program from './program.js';
class Instance {}
export const PlainWebAssembly = {
  Instance,
  Module: class {},
  instantiate: async (_, imports) => ({ instance: { exports: program(imports) }, module: undefined }),
};
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_given_out_without_its_imports() {
        let text = "import * as wbg from 'wbg';\nvar helper = 1;\nfunction asmFunc(imports) {\n return {};\n}\n\n\
            var retasmFunc = asmFunc({ wbg });\nexport var memory = retasmFunc.memory;\n";
        let made = module(text).unwrap();
        assert!(made.starts_with("var helper = 1;\nfunction asmFunc(imports) {"), "{made}");
        assert!(made.ends_with("}\n\nexport default asmFunc;\n"), "{made}");
        assert!(module("something else").is_err());
    }
}
