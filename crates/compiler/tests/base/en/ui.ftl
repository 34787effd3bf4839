### The words of a small guide.

site-name = Small Guide
search-count = { $count ->
    [0] No results
    [one] One result
   *[other] { $count } results
}
