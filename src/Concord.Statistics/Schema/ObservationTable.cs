namespace Concord.Statistics.Schema;

/// <summary>The one place that names the table of observations and its columns, in memory and in Parquet.</summary>
internal static class ObservationTable
{
    public const string Name = "observations";
    public const string File = Name + ".parquet";

    public const string Measure = "measure";
    public const string From = "from_area";
    public const string To = "to_area";
    public const string Year = "year";
    public const string Quarter = "quarter";
    public const string Sex = "sex";
    public const string Definition = "definition";
    public const string Status = "status";
    public const string Value = "value";

    /// <summary>Column of the memory table only: which of the opened releases a row belongs to.</summary>
    public const string Release = "release";

    /// <summary>Columns in the order in which rows are written, appended and read.</summary>
    public const string Columns = $"{Measure}, {From}, {To}, {Year}, {Quarter}, {Sex}, {Definition}, {Status}, {Value}";

    /// <summary>
    /// A total order: the same rows give the same bytes. A release holds one row for each measure, corridor, period and sex, so that the rest never decides.
    /// </summary>
    public const string Order = $"{Measure}, {From}, {To}, {Year}, {Quarter}, {Sex}";

    public const string Definitions =
        $"{Measure} UTINYINT, {From} INTEGER, {To} INTEGER, {Year} SMALLINT, {Quarter} UTINYINT, {Sex} UTINYINT, {Definition} UTINYINT, {Status} UTINYINT, {Value} DOUBLE";
}
