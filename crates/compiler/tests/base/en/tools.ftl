### The words of the tools.

letter-title = Letter
