close = Close
doctor-elements = Elements: { $count }.
