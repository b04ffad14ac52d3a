// Two copies of a document, the input up to a zero byte and after it: whichever takes in the other, the same comes of
// it, it can be written, and it takes in neither again.
#include "document/merge.h"
#include "fuzz/fuzz.h"

using namespace seven;

namespace {

Document together(Document ours, const Merge& merged) {
  ours.take_in({"step.merge"}, 1, merged);
  return ours;
}

bool same(const Document& a, const Document& b) { return same_work(a.store(), b.store()) && a.stamps() == b.stamps(); }

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  const std::size_t middle = input.find('\0');
  if (middle == std::string_view::npos) return 0;
  Result<OpenedDocument> ours = read_document(input.substr(0, middle)),
                         theirs = read_document(input.substr(middle + 1));
  if (!ours || !theirs) return 0;
  Document &a = ours.value().document, &b = theirs.value().document;
  a.stamp_origin();
  b.stamp_origin();
  const Result<Merge> there = merge(a, b), back = merge(b, a);
  INVARIANT(there.ok() && back.ok());
  INVARIANT(there.value().conflicts.size() == back.value().conflicts.size());
  const Document one = together(a, there.value()), other = together(b, back.value());
  INVARIANT(same(one, other));
  INVARIANT(same(together(one, merge(one, other).value()), one));
  INVARIANT(same(together(a, merge(a, a).value()), a));
  fuzz::check_opened({one, false, {}});
  return 0;
}
