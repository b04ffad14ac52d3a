// Moments of a document that can be gone back to: whole files of their own under "point/<id>/…", so that one is there
// or is not, whatever stops in between.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document_meta.h"
#include "document/history.h"
#include "document/serializer.h"
#include "platform/platform.h"

namespace seven {

// Steps of one name, and how many there were of them.
struct StepCount {
  StepName name;
  int count = 0;

  bool operator==(const StepCount&) const = default;
};

struct RestorePoint {
  std::int64_t at_ms = 0;  // when it was made
  bool by_hand = false;    // else the program made it as work went on
  std::string name{};      // the person's own, of one by hand; may be empty
  DocumentPicture picture{};
  // What changed since the one before, the most frequent first; empty where that cannot be told any more.
  std::vector<StepCount> changes{};

  bool operator==(const RestorePoint&) const = default;
};

inline constexpr std::size_t max_point_changes = 12;

// The steps of `history` that lead from `before` to `now`, counted by name; from the first one where there is no
// `before`. Nothing where `before` does not lie on the way any more: it was undone past, or its steps were given up.
std::vector<StepCount> changes_since(const History& history, const Store& now, const Store* before);
// Makes `edit` lead to what `then` holds; records of session scope stay as they are.
void go_back_to(const Store& then, const Store& now, DiffBuilder& edit);

// Storage keys. "point/<id>/<milliseconds>", with "h" behind it for one by hand.
std::string point_storage_key(std::string_view id, const RestorePoint& point);
std::string points_prefix(std::string_view id);
// What a key tells: time and hand. Nothing where it is no key of `id`.
std::optional<RestorePoint> point_of_key(std::string_view id, std::string_view key);

// A line that says what it is, then the file without session and history.
std::string write_point(const RestorePoint& point, const Document& document);
struct OpenedPoint {
  RestorePoint point;
  OpenedDocument opened;
};
// Total. Errors: damaged (the line), those of `read_document`.
Result<OpenedPoint> read_point(std::string_view bytes);
// The line alone.
Result<RestorePoint> read_point_line(std::string_view bytes);

class RestorePoints {
 public:
  // The storage must outlive every call under way.
  explicit RestorePoints(Storage& storage) : storage_(storage) {}

  // All of a document, the newest first. Those that cannot be read are left out.
  void list(std::string id, std::function<void(Result<std::vector<RestorePoint>>)> done);
  // The newest, opened; nothing where there is none that can be read.
  void newest(std::string id, std::function<void(std::optional<OpenedPoint>)> done);
  // Errors: missing, those of `read_point` and of the storage.
  void load(std::string id, const RestorePoint& point, std::function<void(Result<OpenedPoint>)> done);
  void keep(const Document& document, const RestorePoint& point, std::function<void(Outcome)> done);
  // Lets go of those that `to_thin_out` names.
  void thin_out(std::string id, std::int64_t now_ms);
  // Of a document that goes for good.
  void remove_all(std::string id, std::function<void(Outcome)> done);

 private:
  Storage& storage_;
};

}  // namespace seven
