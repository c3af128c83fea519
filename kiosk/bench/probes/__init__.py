"""What the benchmarks run in processes of their own; each ends with one line of JSON on standard output."""
