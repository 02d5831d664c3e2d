using System.Globalization;
using DuckDB.NET.Data;

namespace Linkage.Peers.Kernels;

/// <summary>Pairs in a table of DuckDB, on one thread as the other kernels. The time of a query counts whole; beside the function it is little.</summary>
internal sealed class DuckDbPairs : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public DuckDbPairs(IEnumerable<(string Left, string Right)> pairs)
    {
        _connection.Open();
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = "set threads = 1; create table pairs (a varchar, b varchar);";
        command.ExecuteNonQuery();
        using DuckDBAppender appender = _connection.CreateAppender("pairs");
        foreach ((string left, string right) in pairs)
            appender.CreateRow().AppendValue(left).AppendValue(right).EndRow();
    }

    /// <summary>Makes a call that gives what an expression over a and b sums to.</summary>
    public Func<double> Sum(string expression)
    {
        DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = $"select cast(sum({expression}) as double) from pairs";
        return () => Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose() => _connection.Dispose();
}
