#include "exchange/packed_document.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>
#include <vector>

#include "document/document.h"
#include "document/schema.h"
#include "model/text.h"

namespace seven {
namespace {

// FNV-1a, folded: stays the same when nouns are added, which a position in a list would not.
std::uint16_t hash_of_type(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char c : name) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619u;
  return static_cast<std::uint16_t>(hash ^ hash >> 16);
}

// Packing and reading go through all records once for each field: only the field of one position counts.
class OneColumn : public Fields {
 public:
  void begin_column(int column) {
    column_ = column;
    flags_ = 8;
  }
  void begin_record() { fields_ = 0; }
  int fields() const { return fields_; }

 protected:
  bool counts_now() { return fields_++ == column_; }

  int flags_ = 8;  // used in the last byte of flags

 private:
  int column_ = 0, fields_ = 0;
};

class Packer final : public OneColumn {
 public:
  std::string out;

  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
  }
  void bytes(std::string_view text) {
    number(text.size());
    out += text;
  }
  void known(const std::string& id) {
    const auto [at, is_new] = ids_.emplace(id, ids_.size());
    if (!is_new) return number(at->second * 2);
    number(id.size() * 2 + 1);
    out += id;
  }
  void id(const char*, std::string& value) override { optional_id({}, value); }
  void optional_id(const char*, std::string& value) override {
    if (here()) known(value);
  }
  void text(const char*, std::string& value, std::size_t) override {
    if (here()) bytes(value);
  }
  void flag(const char*, bool& value) override {
    if (!here()) return;
    if (flags_ == 8) {
      flags_ = 0;
      out += '\0';
    }
    if (value) out.back() = static_cast<char>(out.back() | 1 << flags_);
    ++flags_;
  }
  void integer(const char*, int& value, int lowest, int) override { whole(value - lowest); }
  void share(const char*, Share& value) override { whole(value.basis_points()); }
  void optional_share(const char*, std::optional<Share>& value) override {
    whole(value ? value->basis_points() + 1 : 0);
  }
  void counts(const char*, std::map<std::string, int>& value, int lowest, int) override {
    if (!here()) return;
    number(value.size());
    for (const auto& [id, count] : value) entry(id, count - lowest);
  }
  void minutes(const char*, std::map<std::string, Minutes>& value) override {
    if (!here()) return;
    number(value.size());
    for (const auto& [id, time] : value) entry(id, time.hundredths());
  }
  // Each coordinate as the way from that of the point before, which is short.
  void ink(const char*, Ink& value) override {
    if (!here()) return;
    number(value.size());
    for (const InkStroke& stroke : value) {
      number(stroke.size());
      for (std::size_t i = 0; i < stroke.size(); ++i) {
        const int by = stroke[i] - (i < 2 ? 0 : stroke[i - 2]);
        number(static_cast<std::uint64_t>(by < 0 ? -2 * std::int64_t{by} - 1 : 2 * std::int64_t{by}));
      }
    }
  }
  void require(const char*, bool) override {}

 protected:
  void one_of(const char*, int& index, const char* const*, int) override { whole(index); }

 private:
  bool here() { return counts_now(); }
  void whole(int value) {
    if (here()) number(static_cast<std::uint64_t>(value));
  }
  void entry(const std::string& id, std::int64_t value) {
    known(id);
    number(static_cast<std::uint64_t>(value));
  }

  std::map<std::string, std::size_t> ids_{{"", 0}};
};

// Reads what is there without judging it: `check_record` and packing again do that. After the first thing that cannot
// be read everything reads as nothing.
class Unpacker final : public OneColumn {
 public:
  explicit Unpacker(std::string_view in) : in_(in) {}

  std::optional<Error> error;

  bool at_end() const { return at_ == in_.size(); }
  void fail(ErrorCode code, std::string place) {
    if (!error) error = Error{code, std::move(place)};
    at_ = in_.size();
  }
  std::uint8_t byte() {
    if (!at_end()) return static_cast<std::uint8_t>(in_[at_++]);
    damaged();
    return 0;
  }
  // At most `highest`, which is below 2^63.
  std::uint64_t number(std::uint64_t highest) {
    std::uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const std::uint8_t next = byte();
      value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
      const bool too_high = value > highest || (next >= 0x80 && shift == 56);
      if (too_high) damaged();
      if (too_high || error) return 0;
      if (next < 0x80) return value;
    }
  }
  int small_number() { return static_cast<int>(number(std::numeric_limits<int>::max())); }
  std::string bytes() { return take(number(in_.size())); }
  std::string known() {
    const std::uint64_t token = number(in_.size() * 2 + 1);
    if (token % 2 == 1) ids_.push_back(take(token / 2));
    const std::size_t place = token % 2 == 1 ? ids_.size() - 1 : token / 2;
    if (place < ids_.size()) return weighed(ids_[place]);
    damaged();
    return {};
  }
  void id(const char*, std::string& value) override { optional_id({}, value); }
  void optional_id(const char*, std::string& value) override {
    if (here()) value = known();
  }
  void text(const char*, std::string& value, std::size_t) override {
    if (here()) value = bytes();
  }
  void flag(const char*, bool& value) override {
    if (!here()) return;
    if (flags_ == 8) {
      flags_ = 0;
      bits_ = byte();
    }
    value = (bits_ >> flags_++ & 1) != 0;
  }
  void integer(const char*, int& value, int lowest, int) override {
    if (here()) value = static_cast<int>(std::int64_t{lowest} + small_number());
  }
  void share(const char*, Share& value) override {
    if (here()) value = Share::of_basis_points(small_number());
  }
  void optional_share(const char*, std::optional<Share>& value) override {
    if (!here()) return;
    const int read = small_number();
    if (read > 0) value = Share::of_basis_points(read - 1);
  }
  void counts(const char*, std::map<std::string, int>& value, int lowest, int) override {
    if (!here()) return;
    for (std::uint64_t left = entries(); left > 0 && !error; --left) {
      const std::string id = entry();
      value[id] = static_cast<int>(std::int64_t{lowest} + small_number());
    }
  }
  void minutes(const char*, std::map<std::string, Minutes>& value) override {
    if (!here()) return;
    for (std::uint64_t left = entries(); left > 0 && !error; --left) {
      const std::string id = entry();
      value[id] = Minutes::of_hundredths(static_cast<std::int64_t>(number(max_epoch_ms)));
    }
  }
  void ink(const char*, Ink& value) override {
    if (!here()) return;
    for (std::uint64_t strokes = entries(); strokes > 0 && !error; --strokes) {
      InkStroke& stroke = value.emplace_back();
      for (std::uint64_t left = entries(); left > 0 && !error; --left) {
        this->value();
        const std::int64_t way = small_number();
        const std::int64_t before = stroke.size() < 2 ? 0 : stroke[stroke.size() - 2];
        const std::int64_t next = before + (way % 2 == 0 ? way / 2 : -(way + 1) / 2);
        if (next < 0 || next > most_ink_reach) damaged();
        stroke.push_back(error ? 0 : static_cast<int>(next));
      }
    }
  }
  void require(const char*, bool) override {}

 protected:
  void one_of(const char*, int& index, const char* const*, int) override {
    if (here()) index = small_number();
  }

 private:
  void damaged() { fail(ErrorCode::damaged, "byte " + std::to_string(at_)); }
  bool here() {
    if (!counts_now()) return false;
    value();
    return !error;
  }
  // As `check_json_limits` would count it in the file.
  void value() {
    if (++values_ > max_document_values) fail(ErrorCode::too_large, "values");
  }
  std::string weighed(std::string text) {
    if ((weight_ += text.size()) > max_document_bytes) fail(ErrorCode::too_large, "bytes");
    return text;
  }
  std::string take(std::uint64_t size) {
    if (size > in_.size() - at_) {
      damaged();
      return {};
    }
    at_ += size;
    return weighed(std::string(in_.substr(at_ - size, size)));
  }
  std::uint64_t entries() {
    value();
    return number(in_.size());
  }
  std::string entry() {
    value();
    return known();
  }

  std::string_view in_;
  std::size_t at_ = 0;
  std::vector<std::string> ids_{""};
  std::size_t values_ = 16, weight_ = 0;
  std::uint8_t bits_ = 0;
};

// Fills in what the bytes have of the records: `fields` of each. False where they are known to have fewer.
bool read_columns(Unpacker& in, int fields, std::vector<Record>& records) {
  for (int column = 0; column < fields; ++column) {
    in.begin_column(column);
    for (Record& record : records) {
      in.begin_record();
      describe_record(record, in);
      if (in.fields() < fields) return false;
    }
  }
  return true;
}

// Until the end of the bytes. `whole`: no record has fewer fields than it has today.
Result<Store> read_records(Unpacker& in, bool& whole) {
  const std::vector<Record> types = one_of_each_record();
  Store::Records records;
  const auto place = [&] { return "records[" + std::to_string(records.size()) + "]"; };
  while (!in.at_end()) {
    const int low = in.byte();
    const int hash = low | in.byte() << 8;
    const auto type = std::find_if(types.begin(), types.end(), [&](const Record& record) {
      return hash_of_type(record_type(record)) == hash && record_scope(record) == Scope::document;
    });
    if (type == types.end()) in.fail(ErrorCode::unknown_reference, place() + ".type");
    const int fields = in.byte();
    const int count = in.small_number();
    if (static_cast<std::size_t>(count) + records.size() > max_document_records)
      in.fail(ErrorCode::too_large, "records");
    if (fields == 0 || count == 0) in.fail(ErrorCode::damaged, place());
    if (in.error) return *in.error;
    std::vector<Record> run(static_cast<std::size_t>(count), *type);
    if (!read_columns(in, fields, run)) in.fail(ErrorCode::too_new, place());
    if (in.error) return *in.error;
    whole = whole && in.fields() == fields;
    for (Record& record : run) {
      const Outcome sound = check_record(record);
      if (!sound) return Error{sound.error().code, place() + "." + sound.error().place};
      std::string id = record_id(record);
      if (!records.empty() && records.rbegin()->first >= id) return Error{ErrorCode::damaged, id};
      records.emplace_hint(records.end(), std::move(id), std::move(record));
    }
  }
  return Store(std::move(records));
}

}  // namespace

std::string pack(const Document& document) {
  const DocumentInfo& info = document.info();
  Packer packer;
  packer.number(schema_version);
  packer.bytes(info.generator);
  packer.bytes(info.id);
  packer.number(static_cast<std::uint64_t>(info.created_ms));
  packer.number(static_cast<std::uint64_t>(info.modified_ms));
  const Store::Records& records = document.store().records();
  for (auto at = records.begin(); at != records.end();) {
    const std::size_t type = at->second.index();
    auto end = at;
    std::uint64_t count = 0;
    for (; end != records.end() && end->second.index() == type; ++end) ++count;
    if (record_scope(at->second) == Scope::session) {
      at = end;
      continue;
    }
    const std::uint16_t hash = hash_of_type(record_type(at->second));
    packer.out += static_cast<char>(hash & 0xFF);
    packer.out += static_cast<char>(hash >> 8);
    const std::size_t fields_at = packer.out.size();
    packer.out += '\1';
    packer.number(count);
    for (int column = 0; column < packer.out[fields_at]; ++column) {
      packer.begin_column(column);
      for (auto each = at; each != end; ++each) {
        Record copy = each->second;
        packer.begin_record();
        describe_record(copy, packer);
      }
      packer.out[fields_at] = static_cast<char>(packer.fields());
    }
    at = end;
  }
  return std::move(packer.out);
}

Result<OpenedDocument> unpack(std::string_view body) {
  if (body.size() > max_document_bytes) return Error{ErrorCode::too_large, "bytes"};
  Unpacker in(body);
  const int version = in.small_number();
  if (version > schema_version) return Error{ErrorCode::too_new, std::to_string(version)};
  DocumentInfo info;
  info.generator = in.bytes();
  info.id = in.bytes();
  info.created_ms = static_cast<std::int64_t>(in.number(max_epoch_ms));
  info.modified_ms = static_cast<std::int64_t>(in.number(max_epoch_ms));
  if (in.error) return *in.error;
  if (version < 1) return Error{ErrorCode::out_of_range, "version"};
  if (clean_text(info.generator, max_name_length) != info.generator) return Error{ErrorCode::out_of_range, "generator"};
  if (!is_id(info.id)) return Error{ErrorCode::out_of_range, "id"};
  bool whole = version == schema_version;
  Result<Store> store = read_records(in, whole);
  if (!store) return store.error();
  OpenedDocument opened{Document(std::move(info), store.take()), false, {}};
  // Whatever else is written in another way than ours: numbers with zeros at their end, an id that is new twice.
  if (whole && pack(opened.document) != body) return Error{ErrorCode::damaged, "structure"};
  // Ids that repeat take more room in a file, which must be one that can be opened.
  if (write_document(opened.document).size() > max_document_bytes) return Error{ErrorCode::too_large, "bytes"};
  return opened;
}

}  // namespace seven
