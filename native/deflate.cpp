#include "deflate.h"

#include <zlib.h>

#include <algorithm>

namespace seven::native {
namespace {

constexpr int raw = -15;  // "no header", with the largest window

void give(z_stream& stream, std::string_view bytes) {
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
}

void take(z_stream& stream, char* bytes, std::size_t size) {
  stream.next_out = reinterpret_cast<Bytef*>(bytes);
  stream.avail_out = static_cast<uInt>(size);
}

}  // namespace

std::string deflate(std::string_view bytes) {
  z_stream stream{};
  const int ready = deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, raw, 9, Z_DEFAULT_STRATEGY);
  INVARIANT(ready == Z_OK);
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  give(stream, bytes);
  take(stream, out.data(), out.size());
  const int ended = ::deflate(&stream, Z_FINISH);
  INVARIANT(ended == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

Result<std::string> inflate(std::string_view bytes, std::size_t limit) {
  z_stream stream{};
  const int ready = inflateInit2(&stream, raw);
  INVARIANT(ready == Z_OK);
  give(stream, bytes);
  std::string out;
  int state = Z_OK;
  // One byte above the limit tells that there is more.
  while (state == Z_OK && out.size() <= limit) {
    const std::size_t before = out.size();
    out.resize(std::min(limit + 1, before + 65'536));
    take(stream, out.data() + before, out.size() - before);
    state = ::inflate(&stream, Z_NO_FLUSH);
    out.resize(out.size() - stream.avail_out);
  }
  const bool whole = state == Z_STREAM_END && stream.avail_in == 0;
  inflateEnd(&stream);
  if (out.size() > limit) return Error{ErrorCode::too_large, "bytes"};
  if (!whole) return Error{ErrorCode::damaged, "deflate"};
  return out;
}

}  // namespace seven::native
