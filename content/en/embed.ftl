# Words of the element on other people's pages that have to be there before anything is loaded, and of the doctor,
# who speaks to the person who looks after such a page. Names of attributes and headers stay as they are.

## The button that closes the dialog

close = Close

## The doctor

doctor = UNTOC Guide: embed doctor
doctor-wrong = Wrong: { $words }
doctor-or = or

doctor-policy = The page's Content-Security-Policy refuses { $directive }: add { $origin } to { $directive }.
doctor-no-element = There is no <untoc-guide> in the page: write one where the guide should be.
doctor-value = { $name }="{ $value }" is not known: write { $values }, or leave { $name } out.
doctor-lang = lang="{ $value }" is not a language of the guide: write { $values }.
doctor-no-link = An <untoc-guide> has no link inside: write one, for readers without scripts.
doctor-narrow = An <untoc-guide> is narrower than 280 px: give it more room.
doctor-elements = Elements in the page: { $count }.
doctor-unreachable = { $file } cannot be had: allow { $origin } in connect-src, and let that host send Access-Control-Allow-Origin: *.
doctor-missing = { $file } is not on the host (it answers { $status }): upload all files of the guide.
doctor-type = { $file } comes as "{ $type }": let the host send Content-Type: { $wanted }.
doctor-files = All files of the guide come, with the right types.
doctor-old = The page has the release { $old }; the newest is { $newest }: write that, with integrity="{ $integrity }".
doctor-newest = The newest release is { $newest }.
doctor-wasm = WebAssembly runs.
doctor-no-wasm = WebAssembly is refused, so the slower plain JavaScript runs: write script-src { $origin } 'wasm-unsafe-eval'.
doctor-pack-status = pack="{ $pack }": its host answers { $status }: look at the address.
doctor-no-pack = pack="{ $pack }" is not a pack: make it with "cargo xtask pack".
doctor-pack = pack="{ $pack }" comes.
doctor-pack-unreachable = pack="{ $pack }" cannot be had: let its host send Access-Control-Allow-Origin: *, and allow it in connect-src.
