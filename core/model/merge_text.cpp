#include "model/merge_text.h"

#include <algorithm>

namespace seven {
namespace {

constexpr std::size_t kMostCompared = 1u << 22;  // pairs of bytes

bool within_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

struct Common {
  std::size_t was = 0, is = 0, size = 0;
};

// The longest run of whole characters that is in both.
Common longest_common(std::string_view was, std::string_view is) {
  Common best;
  if (was.empty() || is.size() > kMostCompared / was.size()) return best;
  std::vector<std::size_t> before(is.size() + 1), now(is.size() + 1);
  for (std::size_t w = 0; w < was.size(); ++w) {
    for (std::size_t i = 0; i < is.size(); ++i) {
      std::size_t size = was[w] == is[i] ? before[i] + 1 : 0;
      now[i + 1] = size;
      if (size <= best.size || within_character(was, w + 1) || within_character(is, i + 1)) continue;
      while (size > 0 && within_character(was, w + 1 - size)) --size;
      if (size > best.size) best = {w + 1 - size, i + 1 - size, size};
    }
    before.swap(now);
  }
  return best;
}

void add_changes(std::string_view was, std::string_view is, std::size_t offset, std::vector<TextChange>& out) {
  const std::size_t most = std::min(was.size(), is.size());
  std::size_t head = 0, tail = 0;
  while (head < most && was[head] == is[head]) ++head;
  while (within_character(was, head) || within_character(is, head)) --head;
  while (tail < most - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;
  while (within_character(was, was.size() - tail) || within_character(is, is.size() - tail)) --tail;
  const std::string_view gone = was.substr(head, was.size() - tail - head);
  const std::string_view come = is.substr(head, is.size() - tail - head);
  if (gone.empty() && come.empty()) return;
  const Common same = longest_common(gone, come);
  if (same.size == 0) {
    out.push_back({offset + head, offset + head + gone.size(), come});
    return;
  }
  add_changes(gone.substr(0, same.was), come.substr(0, same.is), offset + head, out);
  add_changes(gone.substr(same.was + same.size), come.substr(same.is + same.size), offset + head + same.was + same.size,
              out);
}

// The changes of one side that meet with some of the other.
struct Side {
  const std::vector<TextChange>& changes;
  std::size_t begin = 0, end = 0;

  bool more() const { return end < changes.size(); }
  const TextChange& next() const { return changes[end]; }
  bool has_words() const {
    return std::any_of(changes.begin() + static_cast<std::ptrdiff_t>(begin),
                       changes.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const TextChange& change) { return !change.with.empty(); });
  }
  // `base` from `from` up to `to` as this side has it.
  std::string words(std::string_view base, std::size_t from, std::size_t to) const {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
      out += base.substr(from, changes[i].from - from);
      out += changes[i].with;
      from = changes[i].to;
    }
    return out.append(base.substr(from, to - from));
  }
};

// Whether `a` comes before `b` and does not touch what it touches; of two that begin together, what only puts in.
bool comes_first(const TextChange& a, const TextChange& b) {
  return a.from < b.from || (a.from == b.from && a.from == a.to);
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

}  // namespace

std::vector<TextChange> text_changes(std::string_view was, std::string_view is) {
  std::vector<TextChange> changes;
  add_changes(was, is, 0, changes);
  return changes;
}

std::size_t follow_text(std::string_view was, std::string_view is, std::size_t place) {
  std::size_t now = place;
  for (const TextChange& change : text_changes(was, is)) {
    if (place <= change.from) break;
    const std::size_t gone = std::min(place, change.to) - change.from;
    now = now - gone + change.with.size();
  }
  return now;
}

std::string merge_text(std::string_view base, std::string_view ours, std::string_view theirs) {
  if (ours == base || ours == theirs) return std::string(theirs);
  if (theirs == base) return std::string(ours);
  const std::vector<TextChange> our_changes = text_changes(base, ours), their_changes = text_changes(base, theirs);
  Side a{our_changes}, b{their_changes};
  std::string out;
  std::size_t at = 0;
  while (a.more() || b.more()) {
    a.begin = a.end, b.begin = b.end;
    Side& first =
        !a.more() || (b.more() && (comes_first(b.next(), a.next()) || !comes_first(a.next(), b.next()))) ? b : a;
    const std::size_t from = first.next().from;
    std::size_t to = first.next().to;
    ++first.end;
    const auto take = [&](Side& side) {
      if (!side.more() || side.next().from >= to) return false;
      to = std::max(to, side.next().to);
      ++side.end;
      return true;
    };
    while (take(a) || take(b)) {
    }
    out += base.substr(at, from - at);
    at = to;
    const bool by_ours = a.begin < a.end, by_theirs = b.begin < b.end;
    const std::string our_words = a.words(base, from, to), their_words = b.words(base, from, to);
    if (!by_ours || (by_theirs && (!a.has_words() || our_words == their_words))) {
      out += their_words;
    } else if (!by_theirs || !b.has_words()) {
      out += our_words;
    } else {
      out += their_words;
      if (!is_space(out.back())) out += ' ';
      out += our_words;
    }
  }
  return out.append(base.substr(at));
}

}  // namespace seven
