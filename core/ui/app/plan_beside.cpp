#include "ui/app/plan_beside.h"

#include "ui/app/assumed_share.h"
#include "ui/app/workspace.h"

namespace seven::ui {
namespace {

constexpr const char* kBesideGain = "interval_gain";

}  // namespace

const PlanComparison* PlanBeside::comparison(const Store& now, Share gain) const {
  if (!other) return nullptr;
  if (!made_ || revision_ != now.revision()) {
    made_ = compare_recipes(plan_recipe(now, gain), *other);
    revision_ = now.revision();
  }
  return &*made_;
}

void Workspace::look_beside() {
  if (!plan_open()) return;
  if (!beside_) beside_ = std::make_shared<PlanBeside>();
  moments_.clear();
  moments_known_ = false;
  list_moments(document_->info().id);
}

void Workspace::lay_beside(const RestorePoint& point) {
  if (!plan_open()) return;
  const std::string id = document_->info().id;
  PlanBeside next;
  next.key = std::to_string(point.at_ms) + (point.by_hand ? "h" : "");
  next.title = point.name;
  next.at_ms = point.at_ms;
  next.point = next.waiting = true;
  beside_ = std::make_shared<PlanBeside>(std::move(next));
  points_.load(id, point, [this, chosen = beside_](Result<OpenedPoint> found) {
    put_beside(chosen, found ? &found.value().opened.document.store() : nullptr, found ? nullptr : &found.error());
  });
}

void Workspace::lay_beside_plan(const DocumentMeta& meta) {
  if (!plan_open()) return;
  PlanBeside next;
  next.key = meta.id;
  next.title = title_of(meta);
  next.waiting = true;
  beside_ = std::make_shared<PlanBeside>(std::move(next));
  recent_documents_.load(meta.id, [this, chosen = beside_](Result<OpenedDocument> found) {
    put_beside(chosen, found ? &found.value().document.store() : nullptr, found ? nullptr : &found.error());
  });
}

// Unless something else was chosen meanwhile.
void Workspace::put_beside(const std::shared_ptr<PlanBeside>& chosen, const Store* store, const Error* problem) {
  frames_.wake(2);
  if (beside_ != chosen) return;
  chosen->waiting = false;
  if (store == nullptr || !is_plan(*store)) {
    chosen->key.clear();
    return say_error(problem == nullptr ? Error{ErrorCode::damaged, {}} : *problem);
  }
  chosen->other = plan_recipe(*store, assumed_share(content_, *store, kBesideGain));
}

}  // namespace seven::ui
