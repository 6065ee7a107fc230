using DuckDB.NET.Data;

// The limit that an import is held against: DuckDB's own CSV reader takes every cell of the same files as text into memory tables and into
// zstd Parquet, and understands none of them. Arguments: a folder for the Parquet files, then the text files.
var rows = 0L;
using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
for (var i = 1; i < args.Length; i++)
{
    using var command = connection.CreateCommand();
    var file = args[i].Replace("'", "''", StringComparison.Ordinal);
    var parquet = Path.Combine(args[0], FormattableString.Invariant($"{i}.parquet")).Replace("'", "''", StringComparison.Ordinal);
    command.CommandText = $"CREATE TABLE t{i} AS SELECT * FROM read_csv('{file}', all_varchar = true, strict_mode = false, null_padding = true, ignore_errors = true)";
    rows += command.ExecuteNonQuery();
    command.CommandText = $"COPY t{i} TO '{parquet}' (FORMAT parquet, COMPRESSION zstd); DROP TABLE t{i}";
    command.ExecuteNonQuery();
}
Console.WriteLine(FormattableString.Invariant($"{rows} rows of {args.Length - 1} files"));
