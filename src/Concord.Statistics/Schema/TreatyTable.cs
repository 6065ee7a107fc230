namespace Concord.Statistics.Schema;

/// <summary>The one place that names the table of treaty actions and its columns.</summary>
internal static class TreatyTable
{
    public const string Name = "treaty_actions";
    public const string File = Name + ".parquet";

    public const string Treaty = "treaty";
    public const string Area = "area";
    public const string Action = "action";
    public const string Year = "year";
    public const string Date = "date";
    public const string Release = "release";

    public const string Columns = $"{Treaty}, {Area}, {Action}, {Year}, {Date}";
    public const string Order = Columns;
    public const string Definitions = $"{Treaty} UTINYINT, {Area} INTEGER, {Action} UTINYINT, {Year} SMALLINT, {Date} DATE";
}
