"""The tests, laid out like the sources; everything they read lies in the checkout."""
