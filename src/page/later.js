// What a page says and does about this device, once it is shown: see the files beside this one.

import "./no-trace.js";
import "./saved.js";
import "./storage.js";
import "./tables.js";
import "./update.js";
