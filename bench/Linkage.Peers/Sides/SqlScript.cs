using System.Globalization;
using Linkage.Peers.Jobs;

namespace Linkage.Peers.Sides;

/// <summary>Reads the checked-in SQL and puts numbers and shared parts in the places that <c>{name}</c> marks.</summary>
internal sealed class SqlScript(Job job)
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Sql");

    public string Read(string name, params ReadOnlySpan<(string Name, string Text)> values)
    {
        string sql = Text(name);
        foreach (string part in (string[])["columns", "gammas"])
        {
            if (sql.Contains($"{{{part}}}", StringComparison.Ordinal))
                sql = sql.Replace($"{{{part}}}", Text($"{part}.sql"), StringComparison.Ordinal);
        }

        foreach ((string place, string text) in values)
            sql = sql.Replace($"{{{place}}}", text, StringComparison.Ordinal);
        return sql;
    }

    /// <summary>The scoring step with the weights of a model.</summary>
    public string Score(ScoringWeights weights)
    {
        List<(string, string)> values = [("prior", Number(weights.Prior)), ("threshold", Number(Job.Threshold))];
        foreach ((string comparison, double[][] levels) in weights.Levels)
        {
            values.Add(($"weights:{comparison}", string.Join(' ', levels.Select((level, i) => $"when {i} then {Number(Math.Log2(level[0] / level[1]))}"))));
            for (int i = 0; i < levels.Length; i++)
                values.Add(($"u:{comparison}:{i}", Number(levels[i][1])));
        }

        return Read("score.sql", [.. values]);
    }

    private string Text(string name) =>
        File.ReadAllText(job.SqlFolders.Append("shared").Select(folder => Path.Combine(Root, folder, name)).First(File.Exists));

    // Seventeen digits and an exponent: a double for DuckDB, not a decimal.
    private static string Number(double value) => value.ToString("E16", CultureInfo.InvariantCulture);
}
