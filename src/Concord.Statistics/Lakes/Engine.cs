using System.Globalization;
using Concord.Statistics.Schema;
using DuckDB.NET.Data;

namespace Concord.Statistics.Lakes;

/// <summary>
/// DuckDB in memory, locked down: no extension is fetched, no file outside the given folders is touched, no setting can be changed.
/// What a user typed reaches it as a parameter only.
/// </summary>
internal sealed class Engine : IDisposable
{
    private readonly DuckDBConnection connection;

    public Engine(IEnumerable<string> folders, int? threads = null)
    {
        connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var allowed = string.Join(", ", folders.Select(f => Literal(Path.TrimEndingDirectorySeparator(Path.GetFullPath(f)) + Path.DirectorySeparatorChar)));
        Run(FormattableString.Invariant($"""
            SET autoinstall_known_extensions = false;
            SET autoload_known_extensions = false;
            SET threads = {threads ?? Math.Clamp(Environment.ProcessorCount, 1, 8)};
            SET allowed_directories = [{allowed}];
            SET enable_external_access = false;
            SET lock_configuration = true;
            """));
    }

    public void Run(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>Reads every row; <paramref name="read"/> takes the current one.</summary>
    public List<T> Read<T>(string sql, Func<DuckDBDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public DuckDBCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.Add(new DuckDBParameter(name, value));
        return command;
    }

    public void Append(IEnumerable<ObservationRow> rows)
    {
        using var appender = connection.CreateAppender(ObservationTable.Name);
        foreach (var row in rows)
        {
            appender.CreateRow()
                .AppendValue((byte?)row.Measure).AppendValue((int?)row.From).AppendValue((int?)row.To).AppendValue((short?)row.Year).AppendValue((byte?)row.Quarter)
                .AppendValue((byte?)row.Sex).AppendValue((byte?)row.Definition).AppendValue((byte?)row.Status).AppendValue(row.Value)
                .EndRow();
        }
    }

    public void Append(IEnumerable<TreatyRow> rows)
    {
        using var appender = connection.CreateAppender(TreatyTable.Name);
        foreach (var row in rows)
        {
            appender.CreateRow()
                .AppendValue((byte?)row.Treaty).AppendValue((int?)row.Area).AppendValue((byte?)row.Action).AppendValue(row.Year)
                .AppendValue(row.Date is { } d ? (DuckDB.NET.Native.DuckDBDateOnly?)d : null)
                .EndRow();
        }
    }

    /// <summary>A path of ours as an SQL string; only for statements that take no parameter there.</summary>
    public static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => connection.Dispose();
}
