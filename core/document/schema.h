// The file format: its name, its version and what it may hold. The shape itself is published in
// assets/schema/document.schema.json.
//
// A file is one JSON object {"format", "version", "generator", "id", "created", "modified", "records"}; records are
// sorted by id, one a line, so that two files differ where the work differs. After them "seen" and "stamps" say which
// change each record is as of, so that two copies can be put together, see stamps.h. What a device keeps for itself
// also has "history": the last steps, see history_json.h; and "entry": the number of the last journal entry that is in
// it.
#pragma once

#include <cstddef>

namespace seven {

inline constexpr const char* document_format = "seven-minutes";
inline constexpr int schema_version = 1;

inline constexpr std::size_t max_document_bytes = 8 * 1024 * 1024;
inline constexpr std::size_t max_document_records = 50'000;
// The steps a device keeps with a document: the newest that stay within both.
inline constexpr std::size_t max_kept_steps = 300;
inline constexpr std::size_t max_kept_steps_bytes = 100'000;
inline constexpr int max_document_nesting = 32;
// Values in one file: bounds the memory that a file of nothing but brackets would take.
inline constexpr std::size_t max_document_values = 1'000'000;

}  // namespace seven
