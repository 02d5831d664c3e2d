namespace Linkage.Blocking;

internal enum BlockingKeyKind
{
    Value,
    Prefix,
    Suffix,
    Year,
    MonthDay,
    Tokens,
    Name,
    Phonetic,
    QGrams,
    Within,
    MinHash,
    Sorted,
}
