// The outcome of something that can fail for reasons outside the program: a value, or a named error.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/invariant.h"

namespace seven {

// Why something failed. Every code has a translated message `error.<name>` that says what to do.
enum class ErrorCode {
  not_our_file,       // the bytes are no file of this product
  too_new,            // written by a later version; `place` names that version
  damaged,            // ours, but a part cannot be read; `place` says which
  wrong_type,         // a value of another kind than expected at `place`
  missing,            // something required is not there; `place` says what
  out_of_range,       // a number or text beyond its limits at `place`
  unknown_reference,  // `place` names something that does not exist
  too_large,          // more bytes, records or nesting than we accept
  storage_refused,    // the device does not let us keep anything
  storage_full,       // no room left
  storage_failed,     // a write or read went wrong; `place` carries the system's words
  cancelled,          // the person changed their mind
  unavailable,        // this device cannot do that
  nothing_inside,     // a picture that carries no document, or has lost it
  overtaken,          // somebody else has written there meanwhile; never reaches people
};

// The translation key of an error's message, e.g. "error.too_new".
const char* message_key(ErrorCode code);

struct Error {
  ErrorCode code{};
  std::string place;  // where in the input, in machine words: "people[1].needs[0]"; may be empty

  bool operator==(const Error&) const = default;
};

// Either a T or an Error. Asking for the one that is not there is a bug and breaks an invariant.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}      // NOLINT: conversion is the point
  Result(Error error) : error_(std::move(error)) {}  // NOLINT

  bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }

  const T& value() const {
    INVARIANT(ok());
    return *value_;
  }
  T& value() {
    INVARIANT(ok());
    return *value_;
  }
  T take() {
    INVARIANT(ok());
    return std::move(*value_);
  }
  const Error& error() const {
    INVARIANT(!ok());
    return error_;
  }

 private:
  std::optional<T> value_;
  Error error_;
};

// A Result without a value.
struct Done {
  bool operator==(const Done&) const = default;
};
using Outcome = Result<Done>;

}  // namespace seven
