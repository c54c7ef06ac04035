"""The shell around afteraction: files, terminals and processes. All knowledge is in the core."""
