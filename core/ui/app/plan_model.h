// The open plan seen as people work with it: its account, its lanes and stages in order, what each moment frees or
// takes, what is worth a second look. Follows its records; what is asked for between two changes is reckoned once.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/call.h"
#include "document/store.h"
#include "planning/board_items.h"
#include "planning/lane_differences.h"
#include "planning/live_plan.h"
#include "planning/plan_beliefs.h"
#include "planning/plan_detectors.h"
#include "planning/plan_limits.h"
#include "planning/plan_links.h"
#include "planning/plan_placement.h"
#include "planning/plan_quality.h"

namespace seven::ui {

class PlanModel {
 public:
  // `store` must outlive the model. `gain`: the assumption interval_gain.
  PlanModel(const Store& store, Share gain);

  // Whether nothing has changed since it was made or last followed.
  bool is_current() const { return revision_ == store_.revision(); }
  // Takes in what has changed since it was made or last followed. Pointers and references from before are no good then.
  void follow(Share gain);

  const Store& store() const { return store_; }
  const Plan& plan() const { return plan_; }
  const PlanInput& input() const { return live_.input(); }
  const PlanAccount& account() const { return live_.account(); }
  const std::vector<const Lane*>& lanes() const { return lanes_; }
  const std::vector<const Stage*>& stages() const { return stages_; }
  const std::vector<const TeamRole*>& roles() const { return roles_; }

  // In a cell of the map, from top to bottom. Empty keys: those that lie beside the lanes or stages.
  std::vector<const Moment*> moments_in(std::string_view lane, std::string_view stage) const;
  // In a lane, stage by stage; those beside the stages last.
  std::vector<const Moment*> moments_in(std::string_view lane) const;
  std::vector<const Pinned*> papers_in(std::string_view lane) const;
  const Moment* moment(std::string_view id) const { return store_.find<Moment>(id); }
  const TeamRole* role(std::string_view id) const { return store_.find<TeamRole>(id); }

  // What it takes of each role today and tomorrow; null where there is none of that key.
  const PlanMoment* use_of(std::string_view moment) const;
  // What a moment takes of every role together in a year, tomorrow less today: below 0 where it frees time.
  Minutes change_of(std::string_view moment) const;
  // The same of one role, a place in roles().
  Minutes change_of(std::string_view moment, std::size_t role) const;
  // The role that a moment is about: the one whose time it frees most of, else takes most more of, else has most of
  // today. Nothing where it takes nobody's time.
  std::optional<std::size_t> main_role_of(std::string_view moment) const;
  Minutes today_of(std::string_view moment) const;
  Minutes tomorrow_of(std::string_view moment) const;
  // All roles together.
  Minutes today() const;
  // Arrows that leave a moment, and that come to it.
  std::vector<const Offset*> offsets_from(std::string_view moment) const;
  std::vector<const Offset*> offsets_to(std::string_view moment) const;
  // The arrangements that a moment waits for and that are not done, by id.
  std::vector<std::string> waits_for(std::string_view moment) const;
  // Whether its change does: one that is kept as today waits for nothing.
  bool is_waiting(const Moment& moment) const;

  // What people and staff say about a moment, where it says anything.
  std::vector<const Voice*> voices_about(std::string_view moment) const;

  const std::vector<PlanFinding>& findings() const;
  const PlanLimits& limits() const;
  const PlanQuality& quality() const;
  // Worst-off first, see lanes_with_less.
  const std::vector<LaneLess>& less() const;
  const std::vector<RoleSlots>& slots() const;
  const std::vector<MatterGets>& matters() const;
  const PlanPlacement& placement() const;
  // Reckoned by `make`, which knows where the plan's figures come from, once after each change and when its start
  // comes.
  const PlanLeaning& leaning(const PlanTemplate* start, const Call<PlanLeaning()>& make) const;
  // The start that the plan was made from; null where it began with nothing, and as long as its file has not come or
  // where that cannot be read. `file`: what it holds, empty when it is not there, asked until it is. `read`: called
  // once for what it holds, whatever comes of that.
  const PlanTemplate* start(const Call<std::string_view(const std::string& made_from)>& file,
                            const Call<std::optional<PlanTemplate>(std::string_view text)>& read) const;

 private:
  const PlanLinks& links() const;
  void read();

  // What follows from the records as they are, each from when it is first asked for.
  struct Found {
    std::optional<PlanCells> cells;
    std::optional<std::map<std::string, std::vector<const Voice*>, std::less<>>> voices;  // by moment
    std::optional<std::vector<PlanFinding>> findings;
    std::optional<PlanLimits> limits;
    std::optional<PlanQuality> quality;
    std::optional<std::vector<LaneLess>> less;
    std::optional<std::vector<RoleSlots>> slots;
    std::optional<std::vector<MatterGets>> matters;
    std::optional<PlanPlacement> placement;
    std::optional<std::pair<const PlanTemplate*, PlanLeaning>> leaning;
  };
  struct Start {
    std::string made_from;
    std::optional<PlanTemplate> read;  // nothing: it could not be read
  };

  const Store& store_;
  std::uint64_t revision_;  // of the store, that this is as of
  Plan plan_;
  LivePlan live_;
  std::vector<const Lane*> lanes_;
  std::vector<const Stage*> stages_;
  std::vector<const TeamRole*> roles_;
  mutable std::optional<PlanLinks> links_;
  mutable Found found_;
  mutable std::optional<Start> start_;  // from when its file is there
};

// The part of each role's minutes that an arrow carries, together.
Minutes amount_of(const Offset& offset);

}  // namespace seven::ui
