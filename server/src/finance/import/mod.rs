//! Reads files of observations: checks every row, compares with what stands, publishes.
