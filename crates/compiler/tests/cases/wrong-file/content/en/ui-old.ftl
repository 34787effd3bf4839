site-name = Old Guide
