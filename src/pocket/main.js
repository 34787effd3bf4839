// The script of the pocket file: a search over the text that is in the page, and the tools.

import { startSearch } from "./search.js";
import { startTools } from "./tools.js";

startSearch();
startTools();
