### The words of a small guide.

site-name = Small Guide
search count = No results
search-count = { $count ->
    [0] No results
    [one] One result
    [other] { $count } results
}
-brand = Small Guide
about = About { -brand }
title =
    .label = The guide
today = { DATETIME($now) }
greeting = { site-name }
site-name = Smaller Guide
nested = { $a ->
   *[other] { $b ->
       *[other] x
    }
}
empty =
