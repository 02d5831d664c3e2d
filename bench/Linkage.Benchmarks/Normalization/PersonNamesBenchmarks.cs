using BenchmarkDotNet.Attributes;
using Linkage.Normalization;

namespace Linkage.Benchmarks.Normalization;

/// <summary>Standardising a name once a distinct value, and comparing prepared names once a pair.</summary>
[MemoryDiagnoser]
public class PersonNamesBenchmarks
{
    private static readonly (string Left, string Right)[] Pairs =
    [
        ("นายสมชาย ใจดี", "Mr. Somchai JAIDEE"), ("ณัฐพล บุญมี", "Nattapon Boonmee"), ("Somchai Jaidee", "Jaidee Somchal"), ("สมชาย ใจดี", "สมศักดิ์ ใจดี"),
        ("အောင်ခိုင်ခန့်", "Aung Khine Khant"), ("Nguyễn Thị Hương Đào", "Dao Thi Huong Nguyen"), ("AHMAD BIN ABDULLAH", "Ahmad b. Abdullah"), ("Peter Brown", "Wichit Kaewmanee"),
    ];

    private readonly (PersonName Left, PersonName Right)[] _names = [.. Pairs.Select(pair => (PersonNames.Normalize(pair.Left).Value!, PersonNames.Normalize(pair.Right).Value!))];

    [Benchmark(OperationsPerInvoke = 16)]
    public int Normalize()
    {
        int tokens = 0;
        foreach ((string left, string right) in Pairs)
            tokens += PersonNames.Normalize(left).Value!.Parts.Length + PersonNames.Normalize(right).Value!.Parts.Length;
        return tokens;
    }

    [Benchmark(OperationsPerInvoke = 8)]
    public float Compare()
    {
        float sum = 0;
        foreach ((PersonName left, PersonName right) in _names)
            sum += PersonNameSimilarity.Compare(left, right).Score;
        return sum;
    }
}
