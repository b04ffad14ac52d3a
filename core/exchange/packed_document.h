// A document as few bytes as possible, for links and QR codes: what `write_document` writes, without the names.
//
// In order: the version of the records' format (a number), generator and id (texts), created and modified (numbers);
// then for each type that has records, in the order of the alphabet: a hash of its name (2 bytes), how many fields it
// has (1 byte), how many records (a number), and for each field in the order a record describes them what all the
// records have there, which is alike and deflates best. A number is 7 bits a byte, the lowest first, with the high bit
// on all bytes but the last. A text is its length in bytes and its characters. An id is twice its place among the ids
// seen so far (the first of which is the empty one); where it is new, twice its length plus one and its characters.
// Flags are bits, the lowest first, in as many bytes as it takes. A choice is its position in its list, in a number of
// its own, so that words can be added at the end of a list.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "document/serializer.h"

namespace seven {

// The records of document scope, as in a file that is shared. The same bytes for the same document.
std::string pack(const Document& document);

// Total and strict: any bytes give the document that `pack` makes these bytes of, or a named error. Fields that a later
// version has added at the end of a record are missing in older bytes and keep their defaults. Errors: too_new (`place`
// = its version, or "records[N]" that has more fields than known); too_large (`place` = "bytes", "records" or
// "values"); damaged (`place` = "byte N", "structure", or the id that is out of order); unknown_reference
// ("records[N].type"); out_of_range at `place`, e.g. "records[3].level" or "created".
Result<OpenedDocument> unpack(std::string_view body);

}  // namespace seven
