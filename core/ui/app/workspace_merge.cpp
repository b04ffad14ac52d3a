// A file that is a copy of work on this device: the two are put together, or the file becomes work of its own.
#include <utility>

#include "exercise/brought_scenario.h"
#include "ui/app/workspace.h"

namespace seven::ui {
const Merge* Workspace::meeting() const { return meeting_.get(); }

void Workspace::meet_copy() {
  if (!other_copy_ || !document_) return;
  Document& other = other_copy_->document;
  if (other.info().id != document_->info().id) return other_copy_.reset();
  if (!play_the_same(document_->store(), other.store())) return open_beside();
  other.stamp_origin();
  if (same_work(document_->store(), other.store())) {
    const OpenedDocument same = *std::exchange(other_copy_, std::nullopt);
    return same.messages.empty() ? say({words()("merge.same"), Toast::Offer::none}) : say_messages(same);
  }
  Result<Merge> merged = merge(*document_, other);
  if (!merged) {
    other_copy_.reset();
    return say_error(merged.error());
  }
  meeting_ = std::make_shared<Merge>(merged.take());
  show({Sheet::Kind::two_copies, {}});
}

void Workspace::put_together() {
  if (!other_copy_ || !document_) return;
  const OpenedDocument other = *std::exchange(other_copy_, std::nullopt);
  sheet_ = {};
  meeting_.reset();
  // What is on screen may be older than the document.
  const Result<Merge> merged = merge(*document_, other.document);
  if (!merged) return say_error(merged.error());
  const bool brings = merged.value().brings();
  conflicts_ = brings ? merged.value().conflicts : differences(*document_, other.document);
  document_->take_in({"step.merge", {}}, platform_.clock().epoch_ms(), merged.value());
  if (!conflicts_.empty())
    show({Sheet::Kind::conflicts, {}});
  else
    say({words()("merge.done"), Toast::Offer::undo});
  if (!other.messages.empty()) say_messages(other);
}

void Workspace::leave_copy() {
  other_copy_.reset();
  meeting_.reset();
  sheet_ = {};
}

void Workspace::choose_copy(const std::string& record, bool theirs) {
  for (const MergeConflict& conflict : conflicts_) {
    if (conflict.id != record) continue;
    const std::optional<Record>& chosen = theirs ? conflict.theirs : conflict.ours;
    edit({"step.merge.choose", {}}, [&](DiffBuilder& builder) {
      if (chosen)
        builder.put(*chosen);
      else
        builder.remove(record);
    });
  }
}

}  // namespace seven::ui
