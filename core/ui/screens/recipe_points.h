// Every recipe that fits as points of the plot: what it leaves over, how many needs it meets, and in words what it is.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

struct RecipePoint {
  std::string id;                   // the offers' ids, "RJ5.SA3.RO4"
  std::vector<std::string> offers;  // in the people's order
  NeedCounts counts;
  Pounds left;                     // today's total less what is saved less its value
  bool front = false;              // no other recipe beats it
  std::vector<std::string> worse;  // people who would be worse off than today

  // Needs met, partly counted half.
  float needs() const { return static_cast<float>(counts.full) + 0.5f * static_cast<float>(counts.partly); }
};

struct RecipePoints {
  std::vector<RecipePoint> all;  // from what leaves least over to what leaves most, then by needs met
  Pounds limit;                  // all there is to spend
  int needs = 0;                 // of everyone together
  int own = -1;                  // the group's own recipe among `all`, or -1
  RecipePoint yours, today;      // also where they do not fit
  bool yours_fits = false;
  bool some_must_is_short = false;   // in every recipe some must-have is not fully met
  std::vector<std::string> nearest;  // where nothing fits: the offers of what comes nearest
  Pounds nearest_over;
};

// A recipe's id: those of its offers, "RJ5.SA3.RO4"; empty where it would be too long for one.
std::string recipe_id(const std::vector<std::string>& offers);
// A recipe with its own minutes, as a point; `limit`: all there is to spend.
RecipePoint point_of(const ExerciseModel& model, const RecipeOutcome& outcome, Pounds limit);
// Nothing where there are too many to list.
std::optional<RecipePoints> recipe_points(const ExerciseModel& model);
// "Raj: flare-up plan; Sandra: an unhurried visit; Roger: coffee morning".
std::string offers_words(const Frame& f, const std::vector<std::string>& offers);
// "9 met, 5 partly, 0 not met".
std::string counts_words(const Frame& f, const NeedCounts& counts);
// "£0.42 left over", or by how much it is too much.
std::string left_words(const Frame& f, Pounds left);
// "Raj, Sandra would be worse off than today", or that nobody would.
std::string worse_words(const Frame& f, const RecipePoint& point);

}  // namespace seven::ui
