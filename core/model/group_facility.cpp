#include "model/group_facility.h"

namespace seven {

PlaceUse place_use(const GroupFacility& group, int attending) {
  const int sharing = attending < 1 ? 1 : attending;
  constexpr std::int64_t units_per_penny = Pounds::per_pound / 100;
  return {Minutes::of_hundredths(divide_rounded(group.session_minutes.hundredths(), sharing)),
          Minutes::of_hundredths(divide_rounded(group.session_cash.ten_thousandths(), units_per_penny * sharing))};
}

}  // namespace seven
