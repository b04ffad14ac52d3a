// Sorting. One function for all, where std::sort and std::stable_sort would each be compiled anew for every list.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/call.h"

namespace seven {

// Sorts numbers; equals stay as they are to each other. `before`: whether a stands before b.
void sort_in_order(std::vector<int>& numbers, const Call<bool(int a, int b)>& before);
// 0, 1, 2 … `count` - 1, sorted so.
std::vector<int> in_order(std::size_t count, const Call<bool(int a, int b)>& before);

// The same for a list of anything.
template <class Item, class Before>
void put_in_order(std::vector<Item>& items, const Before& before) {
  const auto at = [&](int i) -> Item& { return items[static_cast<std::size_t>(i)]; };
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const int i : in_order(items.size(), [&](int a, int b) { return before(at(a), at(b)); }))
    sorted.push_back(std::move(at(i)));
  items = std::move(sorted);
}

}  // namespace seven
