using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Linkage.Peers.Jobs;

namespace Linkage.Peers.Sides;

/// <summary>The same job as SQL of Splink's structure on DuckDB.</summary>
internal sealed class DuckDbSide : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");
    private readonly SqlScript _sql;
    private readonly Job _job;

    private DuckDbSide(Job job) => (_job, _sql) = (job, new SqlScript(job));

    public static void Run(Job job, string file, string folder)
    {
        using DuckDbSide side = new(job);
        side.Run(file, folder);
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string file, string folder)
    {
        ScoringWeights weights = JsonSerializer.Deserialize<ScoringWeights>(File.ReadAllText(Path.Combine(folder, "weights.json")))!;
        _connection.Open();
        Execute("set threads = 2; set memory_limit = '14GB'; set preserve_insertion_order = false;");
        StageClock clock = new();
        Execute(_sql.Read("load.sql", ("file", file.Replace("'", "''", StringComparison.Ordinal))));
        clock.Add("load");
        Train();
        clock.Add("train");
        Execute(_sql.Read("block.sql"));
        clock.Add("block");
        Execute(_sql.Score(weights));
        clock.Add("score");
        Cluster();
        clock.Add("cluster");
        SideReport report = clock.Report();
        report = report with { Pairs = Count("select count(*) from blocked"), Matches = Count("select count(*) from predicted"), Clusters = (int)Count("select count(distinct label) from clusters") };
        Save(folder, report);
    }

    // What is learnt here is thrown away: both sides score with the model that Linkage trained, so that results can be compared.
    private void Train()
    {
        Execute(_sql.Read("terms.sql"));
        int sample = (int)Math.Ceiling(0.5 + Math.Sqrt(2.0 * Job.RandomPairs));
        Execute(_sql.Read("random.sql", ("sample", sample.ToString(CultureInfo.InvariantCulture))));
        PatternLearning learning = new(Patterns());
        foreach ((string rule, string[] fields) in _job.Training)
        {
            Execute(_sql.Read("training.sql", ("rule", rule), ("most", Job.TrainingPairs.ToString(CultureInfo.InvariantCulture))));
            learning.Session(Patterns(), fields);
        }
    }

    private PatternTable Patterns()
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = "select * from patterns";
        PatternTable table;
        using (DuckDBDataReader reader = command.ExecuteReader())
            table = PatternTable.Read(reader);
        Execute("drop table patterns");
        return table;
    }

    private void Cluster()
    {
        Execute(_sql.Read("cluster-begin.sql"));
        string step = _sql.Read("cluster-step.sql");
        while (Count("select count(*) from labels") > 0)
            Execute(step);
    }

    private void Save(string folder, SideReport report)
    {
        File.WriteAllText(Path.Combine(folder, "duckdb.json"), JsonSerializer.Serialize(report));
        ulong[] keys = new ulong[report.Matches];
        double[] bits = new double[report.Matches];
        int next = 0;
        ForEach("select unique_id_l, unique_id_r, match_weight from predicted", row =>
            (keys[next], bits[next++]) = (PairFile.KeyOf(row.GetInt32(0), row.GetInt32(1)), row.GetDouble(2)));
        PairFile.Write(Path.Combine(folder, "duckdb.pairs"), keys, bits);
        int[] labels = new int[Count("select count(*) from clusters")];
        ForEach("select node, label from clusters", row => labels[row.GetInt32(0)] = row.GetInt32(1));
        PairFile.WriteClusters(Path.Combine(folder, "duckdb.clusters"), labels);
    }

    private void ForEach(string sql, Action<DuckDBDataReader> take)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
            take(reader);
    }

    private void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Count(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
