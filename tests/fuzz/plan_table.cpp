// A table that a team kept in a spreadsheet, opened as a plan.
#include "exchange/csv.h"
#include "fuzz/fuzz.h"
#include "model/record.h"
#include "planning/plan_from_csv.h"

using namespace seven;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::size_t> lines;
  const Result<std::vector<CsvRow>> rows = read_csv(fuzz::text_of(data, size), &lines);
  if (!rows) return 0;
  INVARIANT(lines.size() == rows.value().size());
  const Result<std::vector<CsvRow>> again = read_csv(write_csv(rows.value()));
  INVARIANT(again.ok() && again.value().size() == rows.value().size());
  if (!rows.value().empty()) static_cast<void>(names_plan_columns(rows.value().front()));
  const auto word = [](std::string_view key) { return std::string(key); };
  const Result<std::vector<Record>> records = plan_from_table(rows.value(), lines, word);
  if (!records) return 0;
  for (const Record& record : records.value()) INVARIANT(check_record(record).ok());
  return 0;
}
