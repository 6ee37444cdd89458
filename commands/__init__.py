"""The commands, their options and settings: each asks the library and hands the answer to `render`."""
