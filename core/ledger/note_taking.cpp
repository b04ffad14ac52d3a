#include "ledger/note_taking.h"

namespace seven {

Share part_of_week(const NoteTaking& terms) {
  return Share::of_basis_points(static_cast<int>(
      divide_rounded(std::int64_t{terms.admin.basis_points()} * terms.cut.basis_points(), Share::whole)));
}

Minutes freed_a_week(const NoteTaking& terms) {
  const Minutes cut = share_of(share_of(terms.week, terms.admin), terms.cut);
  return share_of(share_of(cut, terms.used), terms.realised) - terms.checking * terms.drafts;
}

}  // namespace seven
