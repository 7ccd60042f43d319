#pragma once

#include <string>

namespace passerelle::bench {

/// What is asked of the engine alone, as one JSON object: memory by structure, time to load, every
/// facet at once, queries a second on two threads, and answers while offers arrive, each for
/// `seconds`. Gives the exit status.
int print_extras(const std::string& corpus, const std::string& index, const std::string& queries,
                 int seconds);

}  // namespace passerelle::bench
