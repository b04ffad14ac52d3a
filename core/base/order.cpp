#include "base/order.h"

#include <algorithm>
#include <numeric>

namespace seven {

// Merges runs of 1, 2, 4 … numbers.
void sort_in_order(std::vector<int>& numbers, const Call<bool(int, int)>& before) {
  const std::size_t size = numbers.size();
  std::vector<int> merged(size);
  for (std::size_t run = 1; run < size; run *= 2) {
    for (std::size_t from = 0; from < size; from += 2 * run) {
      std::size_t left = from, right = std::min(from + run, size);
      const std::size_t middle = right, end = std::min(from + 2 * run, size);
      for (std::size_t to = from; to < end; ++to) {
        const bool takes_right = right < end && (left == middle || before(numbers[right], numbers[left]));
        merged[to] = numbers[takes_right ? right++ : left++];
      }
    }
    numbers.swap(merged);
  }
}

std::vector<int> in_order(std::size_t count, const Call<bool(int, int)>& before) {
  std::vector<int> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0);
  sort_in_order(numbers, before);
  return numbers;
}

}  // namespace seven
