#include "ui/app/assumed_share.h"

namespace seven::ui {

Share assumed_share(const Content& content, const Store& store, std::string_view assumption) {
  if (const auto* changed = store.find<AssumptionChange>(assumption))
    return Share::of_basis_points(changed->ten_thousandths);
  const Assumption* published = content.assumption(assumption);
  if (published == nullptr || !published->value) return {};
  return Share::of_basis_points(static_cast<int>(published->value->ten_thousandths));
}

}  // namespace seven::ui
