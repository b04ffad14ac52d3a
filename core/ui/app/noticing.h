// What surprises people in the open exercise: looked for whenever something was decided, never while a finger moves.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exercise/detectors.h"
#include "ui/app/exercise_model.h"

namespace seven::ui {

class Noticing {
 public:
  // What held when it was looked at last, what matters most first.
  const std::vector<Finding>& findings() const { return findings_; }
  // The finding of that key (Finding::key), or null.
  const Finding* find(std::string_view key) const;
  // Looks again. The suggested recipe is worked out only where taking it could be noticed, and kept for as long as
  // nothing changes that it depends on. A function of its own: the page fetches it after its first frame.
  [[gnu::noinline]] void look(const ExerciseModel& model, const std::vector<Assumption>& assumptions);
  // Whether that revision of the document has been looked at.
  bool seen(std::uint64_t revision) const { return revision_ == revision; }
  void mark_seen(std::uint64_t revision) { revision_ = revision; }
  // Another document is open.
  void forget() { *this = {}; }

 private:
  struct Suggestion {
    Circumstances circumstances;
    Attendance attending;
    Share bank;
    std::vector<std::string> offers;  // empty where nothing fits
  };
  const std::vector<std::string>& suggested(const ExerciseModel& model);

  std::vector<Finding> findings_;
  std::optional<Suggestion> suggestion_;
  std::optional<std::uint64_t> revision_;
};

}  // namespace seven::ui
